// @ts-check
/** What the client wants: services, by whom, for how many; and what that comes to. Pure. */

/** @typedef {{ id: string, name: string, durationMinutes?: number, priceMinor?: number }} Person */
/** @typedef {{ id: string, label: string, kind: 'text' | 'number' | 'yes_no' | 'choice' | 'date', required: boolean, choices?: string[] }} Question */
/**
 * @typedef {{ id: string, name: string, description?: string, durationMinutes: number, priceMinor: number, currency: string, capacity?: number,
 *   depositMinor?: number, noShowFeeMinor?: number, confirmation?: 'auto' | 'request', questions?: Question[], employees?: Person[] }} Service
 */
/** @typedef {{ service: string, employee: string | null }} Item */

const MOST_PEOPLE = 10;

/** @param {Service[]} services @param {Item[]} items @returns {{ service: Service, person: Person | undefined }[]} services that are not there any more are left out */
export function picked(services, items) {
  return items.flatMap((item) => {
    const service = services.find((each) => each.id === item.service);
    return service ? [{ service, person: service.employees?.find((each) => each.id === item.employee) }] : [];
  });
}

/** What a service costs; by anyone, the least that it may. @param {Service} service @param {Person} [person] @returns {{ price: number, from: boolean }} `from`: somebody else costs more */
export function cost({ priceMinor, employees = [] }, person) {
  const prices = (person ? [person] : employees).map((each) => each.priceMinor ?? priceMinor);
  const price = prices.length ? Math.min(...prices) : priceMinor;
  return { price, from: prices.some((each) => each > price) };
}

/** @param {Service[]} services @param {Item[]} items @param {number} people */
export function total(services, items, people) {
  const all = picked(services, items);
  const sum = (/** @type {(one: { service: Service, person: Person | undefined }) => number} */ of) => all.reduce((before, one) => before + of(one), 0);
  return {
    minutes: sum(({ service, person }) => person?.durationMinutes ?? service.durationMinutes),
    price: people * sum(({ service, person }) => cost(service, person).price),
    deposit: people * sum(({ service }) => service.depositMinor ?? 0),
    noShowFee: people * sum(({ service }) => service.noShowFeeMinor ?? 0),
    currency: all[0]?.service.currency ?? '',
    request: all.some(({ service }) => service.confirmation === 'request'),
    /** Whether it may become more, by who does it. */
    from: all.some(({ service, person }) => cost(service, person).from),
  };
}

/** A group takes what fits in; others as many as there are people for it. Several people book one service at a time. @param {Service[]} services @param {Item[]} items */
export function mostPeople(services, items) {
  const [one, another] = picked(services, items);
  if (!one || another) return 1;
  const { capacity = 1, employees = [] } = one.service;
  return Math.max(1, Math.min(MOST_PEOPLE, capacity > 1 ? capacity : employees.length));
}

/** @param {Item[]} items @param {string} service @returns {Item[]} */
export const toggled = (items, service) => (items.some((item) => item.service === service)
  ? items.filter((item) => item.service !== service)
  : [...items, { service, employee: null }]);

/** @param {Item[]} items @param {string} service @param {string | null} employee @returns {Item[]} */
export const by = (items, service, employee) => items.map((item) => (item.service === service ? { ...item, employee } : item));

/** @param {Service[]} services @param {Item[]} items @returns {Question[]} every question once */
export function questions(services, items) {
  const all = picked(services, items).flatMap(({ service }) => service.questions ?? []);
  return all.filter((question, index) => all.findIndex((each) => each.id === question.id) === index);
}

/** Services of one currency go into one visit. @param {Service[]} services @param {Item[]} items @param {Service} service */
export const fits = (services, items, service) => picked(services, items).every((one) => one.service.currency === service.currency);
