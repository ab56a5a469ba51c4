// @ts-check
/**
 * The API as signed-in pages use it: the token is put in and renewed, a 401 is tried once more, and what creates
 * something carries a key, so that a lost answer can be asked for again without doing it twice.
 */
import { Problem } from './problem.js';
import { request } from './request.js';
import { accessToken, refresh } from './tokens.js';
import { uuid } from './uuid.js';

export { Problem, sentence } from './problem.js';
export { uuid };

/** @typedef {import('./request.js').Options} Options */

/** @param {string} method @param {string} path @param {Options} [options] @returns {Promise<any>} */
async function call(method, path, options = {}) {
  const token = await accessToken();
  try {
    return (await request(method, path, { ...options, token })).body;
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
    const renewed = await refresh();
    return (await request(method, path, { ...options, token: renewed.accessToken })).body;
  }
}

/** @param {string} path @param {Record<string, string | number | boolean | undefined | null>} [query] @param {AbortSignal} [signal] */
export const get = (path, query = {}, signal) => call('GET', path + search(query), { signal });

/** A verb on something that exists. @param {string} path @param {unknown} [body] @param {number} [ifMatch] version */
export const post = (path, body, ifMatch) => call('POST', path, { body, ifMatch });

/** Makes something new. The same key for the same intent: keep it when a person tries again. @param {string} path @param {unknown} body @param {string} [key] */
export async function create(path, body, key = uuid()) {
  try {
    return await call('POST', path, { body, key });
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.offline) throw problem;
    return call('POST', path, { body, key }); // the answer may have been lost, not the request: the key makes this safe
  }
}

/** A merge patch. @param {string} path @param {unknown} body @param {number} ifMatch version it is based on */
export const patch = (path, body, ifMatch) => call('PATCH', path, { body, ifMatch });

/** The whole thing anew. @param {string} path @param {unknown} body @param {number} [ifMatch] version it is based on */
export const put = (path, body, ifMatch) => call('PUT', path, { body, ifMatch });

/** @param {string} path @param {number} [ifMatch] version it is based on */
export const remove = (path, ifMatch) => call('DELETE', path, { ifMatch });

/** Every page of a list. @param {string} path @param {Record<string, any>} [query] @returns {Promise<any[]>} */
export async function all(path, query = {}) {
  const items = [];
  for (let cursor; ; ) {
    const page = await get(path, { limit: 200, ...query, cursor });
    items.push(...page.items);
    if (!page.next) return items;
    cursor = page.next;
  }
}

/** @param {Record<string, any>} query */
function search(query) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length ? `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : '';
}
