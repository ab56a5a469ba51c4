// @ts-check
import { useMemo, useState } from '../vendor/ui.js';
import { uuid } from '../api.js';

/**
 * The values of a form while they are typed, and the key of the intent: other values, another intent.
 * @template {Record<string, any>} T
 * @param {T} first
 */
export function useDraft(first) {
  const [draft, setDraft] = useState(first);
  const key = useMemo(uuid, [draft]);
  /** @param {keyof T & string} name */
  const bind = (name) => ({ name, value: draft[name], onValue: (/** @type {any} */ value) => setDraft((before) => ({ ...before, [name]: value })) });
  return { draft, bind, key, reset: setDraft };
}

/** What differs, as a merge patch: an emptied value is null. @param {Record<string, any>} wanted @param {Record<string, any>} before */
export function difference(wanted, before) {
  const changed = Object.entries(wanted).filter(([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(before[name] ?? null));
  return Object.fromEntries(changed.map(([name, value]) => [name, value ?? null]));
}

/** Without what is empty: for something new. @param {Record<string, any>} wanted */
export const filled = (wanted) => Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined && value !== null && value !== ''));

/** @param {string} text @returns {string | undefined} */
export const words = (text) => text.trim() || undefined;
