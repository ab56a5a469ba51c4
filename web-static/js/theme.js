// @ts-check
/** Light, dark, or as the system has it. */
import { signal, effect } from './vendor/ui.js';
import { remembered, remember } from './store.js';

/** @typedef {'auto' | 'light' | 'dark'} Theme */

export const themes = /** @type {Theme[]} */ (['auto', 'light', 'dark']);

const first = remembered('theme');
export const theme = signal(/** @type {Theme} */ (first === 'light' || first === 'dark' ? first : 'auto'));

effect(() => {
  const chosen = theme.value;
  if (chosen === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
  remember('theme', chosen === 'auto' ? null : chosen);
});
