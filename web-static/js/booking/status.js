// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Icon } from '../parts/icon.js';

const LOOKS = {
  held: ['pill-hold', 'lock'], requested: ['pill-open', 'hourglass'], confirmed: ['pill-booking', 'check'], checked_in: ['pill-good', 'log-in'],
  completed: ['', 'circle-check'], no_show: ['pill-bad', 'calendar-x'], cancelled: ['', 'x'], expired: ['', 'clock'],
};

/** The state of a booking: a colour, a sign and a word. @param {{ booking: { status: string } }} props */
export function StatusPill({ booking: { status } }) {
  const [look, icon] = LOOKS[status] ?? ['', 'info'];
  return html`<span class=${`pill ${look}`}><${Icon} name=${icon} />${t(`board.status.${status}`)}</span>`;
}
