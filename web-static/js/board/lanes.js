// @ts-check
/**
 * Who lies beside whom: items of one row that overlap get lanes of their own, bookings lie in the lane of the shift around them.
 *
 * @typedef {{id: string, start: number, end: number}} Span
 */

/**
 * @param {Span[]} spans
 * @returns {{lane: Map<string, number>, count: number}} as few lanes as possible; the earlier start gets the upper lane
 */
export function pack(spans) {
  const ends = [];
  const lane = new Map();
  for (const span of [...spans].sort(byStart)) {
    let free = ends.findIndex(end => end <= span.start);
    if (free < 0) free = ends.length;
    ends[free] = span.end;
    lane.set(span.id, free);
  }
  return { lane, count: ends.length };
}

/**
 * @param {Span[]} shifts @param {Span[]} bookings
 * @returns {{lane: Map<string, number>, count: number, within: Map<string, string>}} `within`: booking -> the shift that holds it
 */
export function packRow(shifts, bookings) {
  const packed = pack(shifts);
  const within = new Map();
  const loose = [];
  for (const booking of bookings) {
    const shift = holder(shifts, booking);
    if (!shift) loose.push(booking);
    else {
      within.set(booking.id, shift.id);
      packed.lane.set(booking.id, /** @type {number} */ (packed.lane.get(shift.id)));
    }
  }
  const rest = packAround(loose, shifts, packed);
  return { lane: packed.lane, count: Math.max(packed.count, rest, 1), within };
}

/** The shift that covers most of the booking. */
function holder(shifts, booking) {
  let best = null;
  let most = 0;
  for (const shift of shifts) {
    const shared = Math.min(shift.end, booking.end) - Math.max(shift.start, booking.start);
    if (shared > most) [best, most] = [shift, shared];
  }
  return best;
}

function packAround(loose, shifts, packed) {
  const lanes = [];
  for (const shift of shifts) (lanes[packed.lane.get(shift.id)] ??= []).push(shift);
  for (const span of [...loose].sort(byStart)) {
    let free = lanes.findIndex(taken => taken.every(other => other.end <= span.start || other.start >= span.end));
    if (free < 0) free = lanes.length;
    (lanes[free] ??= []).push(span);
    packed.lane.set(span.id, free);
  }
  return lanes.length;
}

function byStart(a, b) {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}
