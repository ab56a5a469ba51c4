// @ts-check
/**
 * Who performs a service: whoever has its skill, unless a row says otherwise. Pure.
 *
 * @typedef {{ employee: string, performs: boolean, durationMinutes?: number, priceMinor?: number }} Row
 * @typedef {{ employee: string, performs: boolean, minutes: string, price: string }} Performer as the form has it; empty is the service's own
 */

/** @param {{ skills: string[] }} employee @param {string} skill empty: none is needed */
export const able = (employee, skill) => !skill || employee.skills.includes(skill);

/** @param {{ id: string, skills: string[] }[]} employees @param {string} skill @param {Row[]} rows @param {number} digits of the currency @returns {Performer[]} */
export const performersOf = (employees, skill, rows, digits) =>
  employees.map((employee) => {
    const row = rows.find((one) => one.employee === employee.id);
    return {
      employee: employee.id,
      performs: row ? row.performs : able(employee, skill),
      minutes: row?.durationMinutes === undefined ? '' : String(row.durationMinutes),
      price: row?.priceMinor === undefined ? '' : String(row.priceMinor / 10 ** digits),
    };
  });

/** @param {{ id: string, skills: string[] }[]} employees @param {string} skill @param {Performer[]} performers @param {number} digits @returns {Row[]} those that differ */
export const rowsOf = (employees, skill, performers, digits) =>
  performers.flatMap(({ employee, performs, minutes, price }) => {
    const usual = able(/** @type {any} */ (employees.find((one) => one.id === employee)), skill);
    const own = performs ? { ...(minutes !== '' && { durationMinutes: Number(minutes) }), ...(price !== '' && { priceMinor: Math.round(Number(price) * 10 ** digits) }) } : {};
    return performs === usual && !Object.keys(own).length ? [] : [{ employee, performs, ...own }];
  });

/** Another skill: who follows the skill still does, who was set by hand stays. @param {{ id: string, skills: string[] }[]} employees @param {string} before @param {string} after @param {Performer[]} performers @returns {Performer[]} */
export const withSkill = (employees, before, after, performers) =>
  performers.map((one) => {
    const employee = /** @type {any} */ (employees.find((each) => each.id === one.employee));
    return one.performs === able(employee, before) ? { ...one, performs: able(employee, after) } : one;
  });
