// @ts-check
// Temporal first, where the browser has none: every module after it may rely on it.
if (!('Temporal' in globalThis)) await import('./vendor/temporal.js');
await import('./app.js');

export {};
