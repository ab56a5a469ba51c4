// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { ASKING, ICONS } from './life.js';

/**
 * One thing to do with a booking: done at once, or asked about in a dialog.
 * @param {import('../board/station.js').Station} visit @param {any} booking @param {import('./life.js').Verb} verb
 */
export function act(visit, booking, verb) {
  if (ASKING.has(verb)) return visit.open(verb, { entity: 'booking', id: booking.id, row: booking });
  visit.shut();
  visit.order({ verb: `booking.${verb}`, id: booking.id }, t(`book.done.${verb}`, { name: booking.clientName ?? t('book.held') }));
}

/** @param {{ visit: import('../board/station.js').Station, booking: any, verb: import('./life.js').Verb, main?: boolean, [more: string]: any }} props */
export function VerbButton({ visit, booking, verb, main = false, ...rest }) {
  const kind = verb === 'cancel' || verb === 'decline' ? (main ? 'danger' : undefined) : main ? 'primary' : undefined;
  return html`<${Button} kind=${kind} icon=${ICONS[verb]} onClick=${() => act(visit, booking, verb)} ...${rest}>${t(`book.verb.${verb}`)}<//>`;
}
