// @ts-check
/**
 * Which rows the board has, from top to bottom: open shifts, then people by skill or by name.
 * A person with several skills is in one group only, that of the skill whose name comes first; people without a skill come last.
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

/** The group that a person stands in. */
export function mainSkill(state, employee, compare) {
  let first = null;
  for (const id of employee.skills) {
    const skill = state.skills.get(id);
    if (skill && (!first || compare(skill.name, first.name) < 0)) first = skill;
  }
  return first;
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
