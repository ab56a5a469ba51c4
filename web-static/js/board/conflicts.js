// @ts-check
/**
 * What is wrong or doubtful about a person's shifts. The server refuses the hard ones by itself; these are the badges that warn before.
 *
 * @typedef {'overlap' | 'skill' | 'wish' | 'hours'} Kind
 * @typedef {{id: string, start: number, end: number, skill: string, label?: string}} Work
 */

/** Conflicts that the server would refuse. */
export const HARD = new Set(['overlap', 'skill']);

/**
 * @param {{skills: string[], weeklyMaxMinutes?: number}} employee
 * @param {Work[]} shifts all of this person
 * @param {{date: string, label?: string}[]} wishes days on which this person wishes not to work
 * @param {{date(at: number): string, monday(date: string): string}} calendar
 * @returns {Map<string, Kind[]>} shift -> its conflicts, only shifts that have some
 */
export function conflictsOf(employee, shifts, wishes, calendar) {
  const found = new Map();
  const add = (shift, kind) => found.set(shift.id, [...(found.get(shift.id) ?? []), kind]);
  const sorted = [...shifts].sort((a, b) => a.start - b.start);
  for (const shift of overlapping(sorted)) add(shift, 'overlap');
  for (const shift of sorted) {
    if (!employee.skills.includes(shift.skill)) add(shift, 'skill');
    if (wishes.some(wish => against(wish, shift, calendar))) add(shift, 'wish');
  }
  for (const shift of overHours(employee, sorted, calendar)) add(shift, 'hours');
  return found;
}

/** @returns {Map<string, number>} Monday -> minutes; a shift counts for the week in which it starts */
export function minutesByWeek(shifts, calendar) {
  const weeks = new Map();
  for (const shift of shifts) {
    const monday = calendar.monday(calendar.date(shift.start));
    weeks.set(monday, (weeks.get(monday) ?? 0) + (shift.end - shift.start) / 60_000);
  }
  return weeks;
}

function overlapping(sorted) {
  const found = new Set();
  let longest = null;
  for (const shift of sorted) {
    if (longest && shift.start < longest.end) found.add(longest).add(shift);
    if (!longest || shift.end > longest.end) longest = shift;
  }
  return found;
}

function against(wish, shift, calendar) {
  return wish.date === calendar.date(shift.start) && (!wish.label || wish.label === shift.label);
}

/** The shifts that go over the limit, not those before it was reached. */
function overHours(employee, sorted, calendar) {
  if (employee.weeklyMaxMinutes == null) return [];
  const weeks = new Map();
  return sorted.filter(shift => {
    const monday = calendar.monday(calendar.date(shift.start));
    const minutes = (weeks.get(monday) ?? 0) + (shift.end - shift.start) / 60_000;
    weeks.set(monday, minutes);
    return minutes > /** @type {number} */ (employee.weeklyMaxMinutes);
  });
}
