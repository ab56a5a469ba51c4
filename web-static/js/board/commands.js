// @ts-check
/** The board's commands as calls of the API, and what each would make of its row: shown at once, before the server answers. */
import { create, patch, post } from '../api.js';

/** @typedef {import('./undo.js').Command} Command */

const verb = (path, name) => ({ id, body }, version) => post(`/${path}/${id}/${name}`, body, version);

/** @type {Record<string, (command: any, version?: any) => Promise<any>>} */
const CALLS = {
  'shift.create': createShift,
  'shift.change': ({ id, body }, version) => patch(`/shifts/${id}`, body, version),
  'shift.assign': verb('shifts', 'assign'),
  'shift.unassign': verb('shifts', 'unassign'),
  'shift.publish': verb('shifts', 'publish'),
  'shift.cancel': verb('shifts', 'cancel'),
  'booking.create': ({ body }) => create('/bookings', body),
  'booking.confirm': verb('bookings', 'confirm'),
  'booking.decline': verb('bookings', 'decline'),
  'booking.check-in': verb('bookings', 'check-in'),
  'booking.move': verb('bookings', 'move'),
  'booking.cancel': verb('bookings', 'cancel'),
  'booking.complete': verb('bookings', 'complete'),
  'booking.no-show': verb('bookings', 'no-show'),
  'visit.create': ({ body }) => create('/visits', body),
  'series.create': ({ body }) => create('/series', body),
  'block.create': ({ body }) => create('/blocks', body),
  'block.free': verb('blocks', 'free'),
  'swap.approve': verb('swaps', 'approve'),
  'swap.decline': verb('swaps', 'decline'),
  'shifts.publish': ({ body }) => create('/shifts/publish', body),
};

const STATUS = { 'shift.publish': 'published', 'booking.confirm': 'confirmed', 'booking.check-in': 'checked_in', 'booking.complete': 'completed', 'booking.no-show': 'no_show' };
/** What takes its row off the board. */
const ENDS = new Set(['shift.cancel', 'booking.cancel', 'booking.decline', 'block.free']);
const SHOWN = new Set(['shift', 'booking', 'block']);

/** @param {Command} command @param {number} [version] what it is based on */
export const send = (command, version) => CALLS[command.verb](command, version);

/** The version that a person had before their eyes; of what is not answered yet nobody knows it. @param {any} row @returns {number | undefined} */
export const versionSeen = row => (row.pending ? undefined : row.version);

/** @param {string} verb @returns {'shift' | 'booking' | 'block' | null} whose row is shown before the answer */
export function entityOf(verb) {
  const entity = verb.split('.')[0];
  return SHOWN.has(entity) ? /** @type {any} */ (entity) : null;
}

/**
 * @param {Command} command @param {any} before @param {any} state
 * @returns {any} the row as it would be; null when it goes; undefined when nobody can say
 */
export function guess({ verb, id, body }, before, state) {
  if (ENDS.has(verb)) return null;
  if (verb === 'shift.create') return { id, status: 'draft', note: '', version: 0, ...body };
  if (verb === 'block.create') return { id, note: '', version: 0, ...body };
  if (verb === 'booking.create') return !body.employee ? undefined : { id, status: 'confirmed', note: '', version: 0, clientName: '…', ...body, endsAt: endOf(body, state) };
  if (verb === 'booking.move') return { ...before, ...body, endsAt: moved(before, body.startsAt) };
  if (verb === 'shift.unassign') return merged(before, { employee: null });
  if (STATUS[verb]) return before && { ...before, status: STATUS[verb] };
  return before && merged(before, body ?? {});
}

async function createShift({ body, publish }) {
  const shift = await create('/shifts', body);
  return publish ? post(`/shifts/${shift.id}/publish`, undefined, shift.version) : shift;
}

/** A merge patch: null clears. */
function merged(row, patch) {
  return Object.fromEntries(Object.entries({ ...row, ...patch }).filter(([, value]) => value !== null));
}

function moved({ startsAt, endsAt }, to) {
  return new Date(Date.parse(to) + Date.parse(endsAt) - Date.parse(startsAt)).toISOString();
}

function endOf({ service, startsAt }, { services }) {
  return new Date(Date.parse(startsAt) + (services.get(service)?.durationMinutes ?? 60) * 60_000).toISOString();
}
