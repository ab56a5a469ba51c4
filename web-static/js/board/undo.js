// @ts-check
/**
 * The command that takes a command back. What nobody can take back (people were told, a client came) has none.
 *
 * @typedef {{verb: string, id?: string, body?: any, publish?: boolean, version?: number}} Command `version`: what it is based on, the newest by default; `verb` as in the contract: `shift.change`, `booking.move` …
 */

const FIELDS = ['startsAt', 'endsAt', 'skill', 'employee', 'label', 'note'];

/**
 * @param {Command} command
 * @param {any} before the row before it, null when the command created it
 * @param {any} after the row that the server answered
 * @returns {Command | null}
 */
export function inverse(command, before, after) {
  switch (command.verb) {
    case 'shift.create': return { verb: 'shift.cancel', id: after.id };
    case 'shift.change': return { verb: 'shift.change', id: after.id, body: back(command.body, before) };
    case 'shift.assign':
    case 'shift.unassign': return { verb: 'shift.change', id: after.id, body: { employee: before.employee ?? null } };
    case 'shift.cancel': return { verb: 'shift.create', body: pick(before), ...(before.status === 'published' && { publish: true }) };
    case 'booking.create': return { verb: 'booking.cancel', id: after.id };
    case 'block.create': return { verb: 'block.free', id: after.id };
    case 'booking.move': return { verb: 'booking.move', id: after.id, body: { startsAt: before.startsAt, employee: before.employee } };
    case 'booking.cancel': return before.client ? { verb: 'booking.create', body: booked(before) } : null;
    default: return null;
  }
}

/** The old values of exactly the fields that were changed; an absent one is cleared. */
function back(patch, before) {
  return Object.fromEntries(Object.keys(patch).map(field => [field, before[field] ?? (field === 'note' ? '' : null)]));
}

function pick(shift) {
  return Object.fromEntries(FIELDS.filter(field => shift[field] != null && shift[field] !== '').map(field => [field, shift[field]]));
}

/** As it was, its reason for being outside the hours too. */
function booked({ client, service, employee, startsAt, seats, guest, note, reason }) {
  return { client, service, employee, startsAt, ...(seats > 1 && { seats }), ...(guest && { guest }), ...(note && { note }), ...(reason && { reason }) };
}
