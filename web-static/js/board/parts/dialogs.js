// @ts-check
import { html } from '../../vendor/ui.js';
import { Assign } from './assign.js';
import { BookingSheet } from './booking.js';
import { Cancel } from './cancel.js';
import { Conflict } from './conflict.js';
import { Move } from './move.js';
import { NewBooking } from './new-booking.js';
import { NewShift } from './new-shift.js';
import { Publish } from './publish.js';
import { ShiftSheet } from './shift.js';

const DIALOGS = { shift: ShiftSheet, booking: BookingSheet, assign: Assign, move: Move, cancel: Cancel, publish: Publish, 'new-shift': NewShift, 'new-booking': NewBooking };

/** Whatever is open over the board. @param {{ visit: import('../visit.js').Visit }} props */
export function Dialogs({ visit }) {
  const open = visit.dialog.value;
  const { name, ...more } = open ?? {};
  const Open = open && visit.desk.seen.value && DIALOGS[name];
  return html`${Open && html`<${Open} key=${`${name} ${more.id ?? ''}`} visit=${visit} ...${more} />`}<${Conflict} visit=${visit} />`;
}
