// @ts-check
/** What the pages of clients ask the server: no account, only the organisation's slug or the client's own signed link. */
import { Problem } from '../problem.js';
import { request } from '../request.js';
import { uuid } from '../uuid.js';

/** @typedef {{ slug: string, services: string[], employees: (string | null)[], seats: number, moving?: { link: string, startsAt: string } }} Query `moving`: the visit that looks for another time */

const orgs = (/** @type {string} */ slug) => `/public/orgs/${encodeURIComponent(slug)}`;

/** @param {string} path @param {string} [link] */
const get = async (path, link) => (await request('GET', path, { link })).body;

/** The answer may have been lost, not the request: the key makes a second try safe. @param {string} path @param {unknown} body @param {{ link?: string, key?: string }} [options] */
async function post(path, body, options = {}) {
  const sent = { ...options, body, key: options.key ?? uuid() };
  try {
    return (await request('POST', path, sent)).body;
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.offline) throw problem;
    return (await request('POST', path, sent)).body;
  }
}

/** @param {string} slug */
export const organisationOf = (slug) => get(orgs(slug));

/** @param {Query} query @param {string} from local date @param {string} to the last one */
export async function slots({ slug, services, employees, seats, moving }, from, to) {
  const search = new URLSearchParams();
  services.forEach((service) => search.append('service', service));
  if (employees.some(Boolean)) employees.forEach((employee) => search.append('employee', employee ?? 'any'));
  if (seats > 1) search.set('seats', String(seats));
  search.set('from', from);
  search.set('to', to);
  const found = await get(`${orgs(slug)}/slots?${search}`, moving?.link);
  // To stay where it is is no move.
  return moving ? { ...found, items: found.items.filter((/** @type {any} */ slot) => slot.startsAt !== moving.startsAt) } : found;
}

/** @param {Query} query @param {string} startsAt */
export const hold = ({ slug, services, employees, seats }, startsAt) => post(`${orgs(slug)}/holds`, {
  startsAt,
  items: services.map((service, index) => ({ service, employee: employees[index] ?? undefined })),
  seats: seats > 1 ? seats : undefined,
});

/** @param {string} slug @param {unknown} wish */
export const wait = (slug, wish) => post(`${orgs(slug)}/waiting`, wish);

/** @param {string} link */
export const visitOf = (link) => get('/public/visit', link);

/** @param {string} link @param {unknown} body */
export const confirm = (link, body) => post('/public/visit/confirm', body, { link });

/** @param {string} link */
export const release = (link) => post('/public/visit/release', undefined, { link });

/** @param {string} link @param {string} startsAt */
export const move = (link, startsAt) => post('/public/visit/move', { startsAt }, { link });

/** @param {string} link @param {string} reason */
export const cancel = (link, reason) => post('/public/visit/cancel', { reason: reason || undefined }, { link });

/** @param {string} link @returns {Promise<Blob>} of text/calendar */
export async function calendar(link) {
  const answer = await fetch('/api/v1/public/visit/calendar', { headers: { 'Booking-Link': link } });
  if (!answer.ok) throw new Problem({ status: answer.status });
  return answer.blob();
}
