// @ts-check
/** One HTTP exchange with the API: JSON in, JSON or a Problem out. */
import { Problem, offlineProblem } from './problem.js';

/**
 * @typedef {object} Options
 * @property {unknown} [body]
 * @property {string} [token]
 * @property {number} [ifMatch] the version that the change is based on
 * @property {string} [key] Idempotency-Key
 * @property {string} [link] a client's own signed link
 * @property {AbortSignal} [signal]
 */

/**
 * @param {string} method
 * @param {string} path below /api/v1
 * @param {Options} [options]
 * @returns {Promise<{ body: any, headers: Headers }>}
 */
export async function request(method, path, options = {}) {
  const answer = await send(method, path, options);
  const body = await read(answer);
  if (!answer.ok) throw new Problem({ title: answer.statusText, ...body, status: answer.status }, Number(answer.headers.get('Retry-After')) || undefined);
  return { body, headers: answer.headers };
}

/** @param {string} method @param {string} path @param {Options} options */
async function send(method, path, { body, token, ifMatch, key, link, signal }) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (token) headers.Authorization = `Bearer ${token}`;
  if (ifMatch !== undefined) headers['If-Match'] = `"${ifMatch}"`;
  if (link) headers['Booking-Link'] = link;
  if (key) headers['Idempotency-Key'] = key;
  try {
    return await fetch(`/api/v1${path}`, { method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body) });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw offlineProblem(cause);
  }
}

/** @param {Response} answer */
async function read(answer) {
  if (answer.status === 204 || !answer.headers.get('Content-Type')?.includes('json')) return undefined;
  try {
    return await answer.json();
  } catch (cause) {
    throw offlineProblem(cause);
  }
}
