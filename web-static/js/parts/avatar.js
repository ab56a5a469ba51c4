// @ts-check
import { html } from '../vendor/ui.js';

/** @param {string} name */
export function initials(name) {
  const words = name.trim().split(/\s+/);
  return (words.length > 1 ? words[0][0] + words[words.length - 1][0] : name.slice(0, 2)).toUpperCase();
}

/** @param {string} text @returns {number} a hue that stays with the person */
export function hueOf(text) {
  let sum = 0;
  for (const letter of text) sum = (sum * 137 + (letter.codePointAt(0) ?? 0) * 47) % 360;
  return sum;
}

/** @param {{ name: string, id?: string, large?: boolean, label?: string }} props silent beside a name; with a label where it stands alone */
export function Avatar({ name, id = name, large = false, label }) {
  return html`<span class=${large ? 'avatar avatar-large' : 'avatar'} style=${{ '--hue': hueOf(id) }} role=${label ? 'img' : undefined} aria-label=${label} title=${label} aria-hidden=${label ? undefined : 'true'} data-initials=${initials(name)}></span>`;
}
