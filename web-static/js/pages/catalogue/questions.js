// @ts-check
/**
 * The questions of a service while they are edited. Pure.
 *
 * @typedef {{ id: string, label: string, kind: string, required: boolean, choices: string[] }} Question
 */

export const KINDS = ['text', 'number', 'yes_no', 'choice', 'date'];
export const MOST = 20;

/** @param {any[]} [given] as the API has them @returns {Question[]} */
export const questionsOf = (given = []) => given.map((one) => ({ id: one.id, label: one.label, kind: one.kind, required: Boolean(one.required), choices: one.choices ?? [] }));

/** @param {Question[]} questions @returns {any[]} as the API wants them; choices only where there is one to make */
export const wantedOf = (questions) =>
  questions.map(({ id, label, kind, required, choices }) => ({ id, label: label.trim(), kind, required, ...(kind === 'choice' && { choices: choicesOf(choices) }) }));

/** @param {string[]} choices @returns {string[]} each once, none empty */
export const choicesOf = (choices) => [...new Set(choices.map((choice) => choice.trim()).filter(Boolean))];

/** @param {Question[]} questions @param {string} id never used before: old answers name their question by it @returns {Question[]} */
export const added = (questions, id) => [...questions, { id, label: '', kind: 'text', required: false, choices: ['', ''] }];

/** @param {Question[]} questions @param {string} id */
export const removed = (questions, id) => questions.filter((one) => one.id !== id);

/** @param {Question[]} questions @param {string} id @param {Partial<Question>} change */
export const changed = (questions, id, change) => questions.map((one) => (one.id === id ? { ...one, ...change } : one));

/** @param {Question[]} questions @returns {string[]} ids of choices to make of which there is no choice */
export const withoutChoice = (questions) => questions.filter((one) => one.kind === 'choice' && choicesOf(one.choices).length < 2).map((one) => one.id);
