// @ts-check
/**
 * Members of an organisation between the API and a form's fields. Pure.
 *
 * @typedef {'text' | 'optional' | 'phone' | 'number' | 'limit' | 'flag' | 'list' | 'lines'} Kind `optional`, `phone` and `limit` may be absent
 */

/** @param {string} text */
const orNothing = (text) => text.trim() || undefined;

/** @type {Record<Kind, { read: (value: any) => any, write: (value: any) => any }>} */
const KINDS = {
  text: { read: (value) => value ?? '', write: (value) => value.trim() },
  optional: { read: (value) => value ?? '', write: orNothing },
  phone: { read: (value) => value ?? '', write: (value) => orNothing(value.replace(/[\s()-]/g, '')) },
  number: { read: (value) => String(value ?? ''), write: Number },
  limit: { read: (value) => (value === undefined ? '' : String(value)), write: (value) => (value === '' ? undefined : Number(value)) },
  flag: { read: Boolean, write: Boolean },
  list: { read: (value) => value ?? [], write: (value) => value },
  lines: { read: (value) => (value ?? []).join('\n'), write: (value) => value.split(/[\s,]+/).filter(Boolean).map((/** @type {string} */ line) => line.replace(/\/+$/, '')) },
};

/** @param {Record<string, any>} org @param {Record<string, Kind>} members @returns {Record<string, any>} */
export const draftOf = (org, members) => Object.fromEntries(Object.entries(members).map(([name, kind]) => [name, KINDS[kind].read(org[name])]));

/** @param {Record<string, any>} draft @param {Record<string, Kind>} members @returns {Record<string, any>} */
export const wantedOf = (draft, members) => Object.fromEntries(Object.entries(members).map(([name, kind]) => [name, KINDS[kind].write(draft[name])]));

/**
 * A form whose organisation somebody changed meanwhile: what was touched in it stays, the rest follows.
 * @param {Record<string, any>} draft @param {Record<string, any>} before @param {Record<string, any>} after @param {Record<string, Kind>} members
 */
export function rebased(draft, before, after, members) {
  const wanted = wantedOf(draft, members);
  const touched = Object.keys(members).filter((name) => JSON.stringify(wanted[name] ?? null) !== JSON.stringify(before[name] ?? null));
  return { ...draftOf(after, members), ...Object.fromEntries(touched.map((name) => [name, draft[name]])) };
}

/** @param {any} value @returns {string} for reading */
export const shownOf = (value) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));
