// @ts-check
/** What the client has chosen and typed so far; a reload of the page, or another language, finds it again. */
import { computed, effect, signal } from '../vendor/ui.js';
import { total } from './choice.js';

/** @typedef {'services' | 'time' | 'details' | 'done'} Step */
/** @typedef {{ link: string, startsAt: string, heldUntil: string, skew: number, bookings: any[] }} Held */

/** As the server wrote it into the page. */
export const organisation = signal(/** @type {any} */ (null));
export const zone = computed(() => organisation.value?.timeZone ?? 'UTC');
export const step = signal(/** @type {Step} */ ('services'));
export const items = signal(/** @type {import('./choice.js').Item[]} */ ([]));
export const people = signal(1);
export const day = signal('');
export const held = signal(/** @type {Held | null} */ (null));
export const details = signal(/** @type {import('./check.js').Details} */ ({ name: '', phone: '', email: '', note: '', guest: '', answers: {} }));
/** The booking that came of it. */
export const visit = signal(/** @type {any} */ (null));

export const sum = computed(() => total(organisation.value?.services ?? [], items.value, people.value));

/** @returns {import('./api.js').Query} */
export const query = () => ({
  slug: organisation.value.slug,
  services: items.value.map((item) => item.service),
  employees: items.value.map((item) => item.employee),
  seats: people.value,
});

const place = () => `muster.book.${organisation.value.slug}`;

/** Brings back what this tab has begun with the organisation, and keeps it from now on. */
export function remember() {
  try {
    const saved = JSON.parse(sessionStorage.getItem(place()) ?? '{}');
    const there = (/** @type {import('./choice.js').Item} */ item) => organisation.value.services.some((/** @type {any} */ service) => service.id === item.service);
    items.value = (saved.items ?? []).filter(there);
    people.value = saved.people ?? 1;
    day.value = saved.day ?? '';
    held.value = saved.held ?? null;
    details.value = { ...details.value, ...saved.details };
    visit.value = reloaded() ? saved.visit ?? null : null;
    step.value = visit.value ? 'done' : saved.step ?? 'services';
  } catch (refused) {
    console.info('Nothing is remembered:', refused);
  }
  effect(keep);
}

/** Who comes anew begins anew; who only loads the page again still sees what is booked. */
const reloaded = () => /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType('navigation')[0])?.type === 'reload';

function keep() {
  const kept = step.value === 'done'
    ? { visit: visit.value, details: { ...details.value, note: '', guest: '', answers: {} } }
    : { items: items.value, people: people.value, day: day.value, held: held.value, details: details.value, step: step.value };
  try {
    sessionStorage.setItem(place(), JSON.stringify(kept));
  } catch (refused) {
    console.info('Not remembered:', refused);
  }
}
