// @ts-check
import { html } from '../vendor/ui.js';

const sprite = new URL('../../icons.svg', import.meta.url).pathname;

/** A Lucide outline; silent unless it has a label. @param {{ name: string, label?: string }} props */
export function Icon({ name, label }) {
  return html`<svg class="icon" viewBox="0 0 24 24" role=${label ? 'img' : undefined} aria-label=${label} aria-hidden=${label ? undefined : 'true'}><use href=${`${sprite}#${name}`} /></svg>`;
}

/** Our mark: three rows of a timetable. */
export function Mark() {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><rect width="24" height="24" rx="6" fill="var(--accent)" /><path d="M5.5 7.5h8M9 12h9.5M5.5 16.5h5" stroke="#fff" stroke-width="2.6" stroke-linecap="round" /></svg>`;
}
