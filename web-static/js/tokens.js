// @ts-check
/**
 * The access token: in memory only. The refresh token is a cookie that scripts cannot read; it is used up by each
 * refresh, so tabs take turns under one lock.
 */
import { Problem } from './problem.js';
import { request } from './request.js';

/** @typedef {{ accessToken: string, expiresAt: string, me: import('./session.js').Me }} Tokens */

const MARGIN = 45_000;
const LOCK = 'muster-refresh';

let access = '';
let deadline = 0;
/** @type {Promise<Tokens> | null} */
let refreshing = null;
/** @type {(tokens: Tokens | null, expired?: boolean) => void} */
let listener = () => {};

/** @param {(tokens: Tokens | null, expired?: boolean) => void} told of every new token, and null when the session is over */
export function onTokens(told) {
  listener = told;
}

/** @param {Tokens} tokens @param {string | null} [sentAt] the answer's Date header: a wrong browser clock does no harm */
export function keep(tokens, sentAt) {
  const from = sentAt ? Date.parse(sentAt) : Date.now();
  access = tokens.accessToken;
  deadline = performance.now() + Math.max(2 * MARGIN, Date.parse(tokens.expiresAt) - from);
  listener(tokens);
  return tokens;
}

/** @param {boolean} [expired] the server ended it, not the person */
export function forget(expired = false) {
  access = '';
  deadline = 0;
  listener(null, expired);
}

/** @returns {Promise<string>} a token that is good for a while yet */
export async function accessToken() {
  if (access && performance.now() < deadline - MARGIN) return access;
  return (await refresh()).accessToken;
}

/** @returns {Promise<Tokens>} one refresh at a time, in this tab and across tabs */
export function refresh() {
  refreshing ??= inTurn(exchange).finally(() => (refreshing = null));
  return refreshing;
}

/** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
function inTurn(work) {
  return navigator.locks ? navigator.locks.request(LOCK, work) : work();
}

async function exchange() {
  try {
    const answer = await request('POST', '/sessions/refresh', { body: {} });
    return keep(answer.body, answer.headers.get('Date'));
  } catch (problem) {
    if (problem instanceof Problem && (problem.status === 401 || problem.status === 403)) forget(true);
    throw problem;
  }
}
