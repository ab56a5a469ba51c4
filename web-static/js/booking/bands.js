// @ts-check
/** Free starts drawn as bands: those that follow one another are one. Pure. */

/** @typedef {{from: number, to: number, starts: number[]}} Band */

/** @param {{startsAt: string, endsAt: string}[]} slots in order @returns {Band[]} */
export function bandsOf(slots) {
  /** @type {Band[]} */
  const bands = [];
  for (const slot of slots) {
    const [from, to] = [Date.parse(slot.startsAt), Date.parse(slot.endsAt)];
    const last = bands[bands.length - 1];
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.starts.push(from);
    } else bands.push({ from, to, starts: [from] });
  }
  return bands;
}

/** The start at a place in a band: the last one before it. @param {Band[]} bands @param {number} at @returns {number | undefined} */
export function startAt(bands, at) {
  const band = bands.find(one => at >= one.from && at < one.to);
  return band && (band.starts.filter(start => start <= at).pop() ?? band.starts[0]);
}
