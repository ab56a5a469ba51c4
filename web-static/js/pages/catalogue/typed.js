// @ts-check
/** A service between the API and the fields of its form: everything typed is text. Pure. */
import { questionsOf, wantedOf as questionsWanted } from './questions.js';

/** Members that are numbers, and what a new service begins with. @type {Record<string, number>} */
const NUMBERS = { durationMinutes: 60, bufferBeforeMinutes: 0, bufferAfterMinutes: 0, stepMinutes: 15, noticeMinutes: 60, windowDays: 60, capacity: 1 };
const LIMITS = ['dayLimit', 'clientLimit', 'vatPercent'];
const OPTIONAL = ['skill', 'colour', 'ikpu', 'packageCode'];
export const MONEY = ['priceMinor', 'depositMinor', 'noShowFeeMinor'];

/** @param {string[]} names @param {(name: string) => any} value */
const each = (names, value) => Object.fromEntries(names.map((name) => [name, value(name)]));

/** @param {any} one without: a new one @param {(currency: string) => number} digits of a currency @returns {Record<string, any>} */
export function draftOf(one, digits) {
  const currency = one?.currency ?? 'UZS';
  return {
    name: one?.name ?? '',
    description: one?.description ?? '',
    currency,
    confirmation: one?.confirmation ?? 'auto',
    online: one?.online ?? true,
    questions: questionsOf(one?.questions),
    ...each(Object.keys(NUMBERS), (name) => String(one?.[name] ?? NUMBERS[name])),
    ...each(LIMITS, (name) => (one?.[name] === undefined ? '' : String(one[name]))),
    ...each(OPTIONAL, (name) => one?.[name] ?? ''),
    ...each(MONEY, (name) => (one ? String(one[name] / 10 ** digits(currency)) : name === 'priceMinor' ? '' : '0')),
  };
}

/** @param {Record<string, any>} draft @param {(currency: string) => number} digits @returns {Record<string, any>} as the API has them */
export function wantedOf(draft, digits) {
  return {
    name: draft.name.trim(),
    description: draft.description.trim(),
    currency: draft.currency,
    confirmation: draft.confirmation,
    online: draft.online,
    questions: questionsWanted(draft.questions),
    ...each(Object.keys(NUMBERS), (name) => Number(draft[name])),
    ...each(LIMITS, (name) => (draft[name] === '' ? undefined : Number(draft[name]))),
    ...each(OPTIONAL, (name) => draft[name].trim() || undefined),
    ...each(MONEY, (name) => Math.round(Number(draft[name]) * 10 ** digits(draft.currency))),
  };
}
