// @ts-check
/**
 * Which rows the board has, from top to bottom: open shifts, then people by skill or by name.
 * A person with several skills is in one group only, that of the skill which the fewest colleagues have: a head nurse stands
 * with the head nurses, though most nurses could stand there too. People without a skill come last.
 *
 * @typedef {{key: string, kind: 'open' | 'group' | 'person', employee?: any, skill?: any, count?: number, collapsed?: boolean}} Row
 * @typedef {{group: 'skill' | 'person', skill?: string, person?: string, collapsed?: Set<string>}} Arrangement
 */

export const OPEN = 'open';

/**
 * @param {{skills: Map<string, any>, employees: Map<string, any>}} state
 * @param {Arrangement} arrangement `skill` and `person` are filters
 * @param {(a: string, b: string) => number} compare names in the reader's language
 * @returns {Row[]}
 */
export function rowsOf(state, arrangement, compare) {
  const people = shown(state, arrangement).sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const open = arrangement.person ? [] : [{ key: OPEN, kind: /** @type {'open'} */ ('open'), collapsed: arrangement.collapsed?.has(OPEN) }];
  return [...open, ...(arrangement.group === 'skill' ? bySkill(state, people, arrangement, compare) : people.map(personRow))];
}

/** The group that a person stands in: the rarest of their skills, the first by name of equally rare ones. */
export function mainSkill(state, employee, compare) {
  const holders = holdersOf(state);
  const rarer = (a, b) => (holders.get(a.id) ?? 0) - (holders.get(b.id) ?? 0) || compare(a.name, b.name);
  return employee.skills.map(id => state.skills.get(id)).filter(Boolean).sort(rarer)[0] ?? null;
}

const counted = new WeakMap();

/** How many people have each skill, counted once for each map of employees. */
function holdersOf({ employees }) {
  if (!counted.has(employees)) {
    const holders = new Map();
    for (const { archived, skills } of employees.values()) {
      if (!archived) for (const id of skills) holders.set(id, (holders.get(id) ?? 0) + 1);
    }
    counted.set(employees, holders);
  }
  return counted.get(employees);
}

/** @param {any} state @param {Arrangement} arrangement */
function shown(state, { skill, person }) {
  return [...state.employees.values()].filter(one => !one.archived && (!skill || one.skills.includes(skill)) && (!person || one.id === person));
}

/** @param {any} state @param {any[]} people @param {Arrangement} arrangement @param {(a: string, b: string) => number} compare */
function bySkill(state, people, { collapsed, skill }, compare) {
  const groups = new Map();
  for (const employee of people) {
    const main = skill ? state.skills.get(skill) : mainSkill(state, employee, compare);
    const key = main?.id ?? 'none';
    if (!groups.has(key)) groups.set(key, { skill: main, people: [] });
    groups.get(key).people.push(employee);
  }
  const order = [...groups.entries()].sort(([, a], [, b]) => Number(!a.skill) - Number(!b.skill) || compare(a.skill?.name ?? '', b.skill?.name ?? ''));
  return order.flatMap(([key, group]) => groupRows(key, group, collapsed?.has(key)));
}

function groupRows(key, { skill, people }, collapsed) {
  const head = { key: `group:${key}`, kind: /** @type {'group'} */ ('group'), skill, count: people.length, collapsed };
  return collapsed ? [head] : [head, ...people.map(personRow)];
}

function personRow(employee) {
  return { key: employee.id, kind: /** @type {'person'} */ ('person'), employee };
}
