// @ts-check
/**
 * The state of the board: what a snapshot says, then changes applied in the order of their numbers.
 * Pure: a state is never altered, maps that a frame does not touch are shared with the state before.
 *
 * @typedef {{id: string, startsAt: string, endsAt: string, skill: string, employee?: string, status: string, label?: string, note: string, version: number}} Shift
 * @typedef {{id: string, client?: string, clientName?: string, service: string, employee: string, startsAt: string, endsAt: string, status: string, note: string, version: number,
 *   visit?: string, seats?: number, guest?: string, heldUntil?: string, requestedUntil?: string, source?: string}} Booking a hold may have no client
 * @typedef {{seq: number, at?: string, actor?: string, actorId?: string, kind?: string, entity?: string, id?: string, body?: any}} Change
 * @typedef {{epoch: string, seq: number, from: string, to: string, organisation: any, skills: Map<string, any>, employees: Map<string, any>,
 *   services: Map<string, any>, shifts: Map<string, Shift>, bookings: Map<string, Booking>, swaps: Map<string, any>, wishes: Map<string, any>,
 *   blocks: Map<string, any>, hours: Map<string, any>}} State `hours`: by employee
 * @typedef {'applied' | 'ignored' | 'gap' | 'start-over'} Outcome
 */

const MAPS = { skill: 'skills', employee: 'employees', service: 'services', shift: 'shifts', booking: 'bookings', swap: 'swaps', wish: 'wishes', block: 'blocks', hours: 'hours' };

/** Statuses with which a row is no longer on the board. */
const OVER = {
  shift: new Set(['cancelled']),
  booking: new Set(['cancelled', 'expired']),
  swap: new Set(['applied', 'declined', 'withdrawn']),
};

/** What is on the board only while its time is. */
const RANGED = new Set(['booking', 'block']);

/** @returns {State} */
export function fromSnapshot(snapshot) {
  const state = { epoch: snapshot.epoch, seq: snapshot.seq, from: snapshot.from, to: snapshot.to, organisation: snapshot.organisation };
  for (const name of Object.values(MAPS)) state[name] = new Map((snapshot[name] ?? []).map(row => [row.id, row]));
  return /** @type {State} */ (state);
}

/**
 * @param {State | null} state
 * @returns {{state: State | null, outcome: Outcome, changes: Change[]}} `changes` are those that were applied
 */
export function apply(state, frame) {
  if (frame.type === 'snapshot') return applySnapshot(state, frame);
  if (frame.type !== 'changes') return unchanged(state, 'ignored');
  if (!state || frame.epoch !== state.epoch) return unchanged(state, 'start-over');
  if (frame.from > state.seq + 1) return unchanged(state, 'gap');
  return applyChanges(state, frame.changes);
}

function applySnapshot(state, snapshot) {
  const older = state && state.epoch === snapshot.epoch && state.from === snapshot.from && state.to === snapshot.to && snapshot.seq < state.seq;
  return older ? unchanged(state, 'ignored') : { state: fromSnapshot(snapshot), outcome: 'applied', changes: [] };
}

function applyChanges(state, changes) {
  const next = { ...state };
  const applied = [];
  let gap = false;
  for (const change of changes) {
    if (change.seq <= next.seq) continue;
    gap = change.seq > next.seq + 1;
    if (gap) break;
    put(next, state, change);
    next.seq = change.seq;
    applied.push(change);
  }
  if (!applied.length) return unchanged(state, gap ? 'gap' : 'ignored');
  return { state: next, outcome: gap ? 'gap' : 'applied', changes: applied };
}

/** @param {State} next @param {State} base the state before the frame, whose maps must stay as they are */
function put(next, base, { entity, id, body }) {
  if (!entity || !body) return;
  if (entity === 'organisation') next.organisation = body;
  else if (entity === 'client') renameClient(next, base, id, body.name);
  else if (MAPS[entity]) upsert(next, base, entity, id, body);
}

function upsert(next, base, entity, id, body) {
  const rows = writable(next, base, MAPS[entity]);
  if (stays(next, entity, id, body)) rows.set(id, body);
  else rows.delete(id);
  if (entity === 'swap') dropForeignShift(next, base, body.shift ?? base.swaps.get(id)?.shift);
}

function stays(state, entity, id, body) {
  if (!('id' in body) || OVER[entity]?.has(body.status)) return false;
  if (entity === 'shift') return inRange(state, body) || isOffered(state, id);
  return !RANGED.has(entity) || inRange(state, body);
}

/** A shift outside the range is only there for the sake of an open swap. */
function dropForeignShift(next, base, id) {
  const shift = next.shifts.get(id);
  if (shift && !inRange(next, shift) && !isOffered(next, id)) writable(next, base, 'shifts').delete(id);
}

function renameClient(next, base, client, name) {
  if (!name) return;
  for (const booking of next.bookings.values())
    if (booking.client === client && booking.clientName !== name) writable(next, base, 'bookings').set(booking.id, { ...booking, clientName: name });
}

function isOffered(state, shift) {
  for (const swap of state.swaps.values()) if (swap.shift === shift) return true;
  return false;
}

function inRange(state, { startsAt, endsAt }) {
  return Date.parse(startsAt) < Date.parse(state.to) && Date.parse(endsAt) > Date.parse(state.from);
}

/** The map of `next`, copied on the first write within a frame. */
function writable(next, base, name) {
  if (next[name] === base[name]) next[name] = new Map(base[name]);
  return next[name];
}

function unchanged(state, outcome) {
  return { state, outcome, changes: [] };
}
