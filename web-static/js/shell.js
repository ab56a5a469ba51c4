// @ts-check
/** What a page tells the bar: how its live connection is, and who else is watching. */
import { signal } from './vendor/ui.js';

/** @typedef {{ name: string, seconds: number }} Connection live, connecting, reconnecting (in seconds) or offline */
/** @typedef {{ user: string, name: string, role: string }} Watcher */

/** null: this page has no live connection */
export const connection = signal(/** @type {Connection | null} */ (null));
export const presence = signal(/** @type {Watcher[]} */ ([]));

/** When a page goes. */
export function disconnected() {
  connection.value = null;
  presence.value = [];
}
