// @ts-check
/** The first values of a booking's form. Pure. */
import { snap, SNAP } from '../board/axis.js';
import { isGroup } from './seating.js';

/** @param {any} visit the page @param {{service?: string, employee?: string, start?: number, again?: any}} first @returns {any} */
export function firstDraft(visit, { service = '', employee = '', start, again }) {
  const calendar = visit.calendar.peek();
  const date = start ? calendar.date(start) : visit.shown?.peek().date ?? visit.today.peek();
  return {
    items: [{ service: again?.service ?? service, employee: again?.employee ?? employee }],
    date, time: start ? calendar.time(start) : '', slot: null, seats: again?.seats ?? 1, guest: again?.guest ?? '', note: '', reason: '', repeat: null, answers: {},
  };
}

/** Several people and no group: each is served by somebody else. @param {{items: {service: string}[], seats: number}} draft @param {any} state */
export function isApart({ items, seats }, state) {
  return seats > 1 && !isGroup(state.services.get(items[0].service));
}

/** @param {import('../board/calendar.js').Calendar} calendar @returns {string} the next quarter of an hour */
export const nextTime = calendar => calendar.time(snap(Date.now() + SNAP / 2));
