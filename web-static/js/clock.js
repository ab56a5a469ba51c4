// @ts-check
/** The time as a signal, for countdowns: moves every ten seconds, and at once when the page is looked at again. */
import { signal } from './vendor/ui.js';

export const ticking = signal(Date.now());

const tick = () => (ticking.value = Date.now());

setInterval(tick, 10_000);
document.addEventListener('visibilitychange', tick);
