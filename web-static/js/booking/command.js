// @ts-check
/**
 * A booking as a form has it, and the call that makes it: one booking, a visit of several, or a series. Pure.
 *
 * @typedef {import('./times.js').Wish} Wish
 * @typedef {{every: number, end: 'count' | 'until', count: number, until: string, onConflict: 'skip' | 'stop'}} Repeat
 * @typedef {{items: Wish[], date: string, time: string, slot: any, seats: number, apart: boolean, guest: string, note: string, reason: string, repeat: Repeat | null, answers: Record<string, string>}} Draft `apart`: each person is served by an employee of their own
 */
import { assigned } from './times.js';

/** @param {Draft} draft @param {string} client @param {string} startsAt @returns {{verb: 'booking.create' | 'visit.create' | 'series.create', body: any}} */
export function bookingOf(draft, client, startsAt) {
  if (draft.repeat) return { verb: 'series.create', body: seriesOf(draft, client, startsAt) };
  if (draft.items.length > 1 || draft.apart) return { verb: 'visit.create', body: visitOf(draft, client, startsAt) };
  const [{ service, employee }] = assigned(draft.slot, draft.items);
  return { verb: 'booking.create', body: { client, service, ...(employee && { employee }), startsAt, ...extrasOf(draft) } };
}

function visitOf(draft, client, startsAt) {
  const items = assigned(draft.apart ? undefined : draft.slot, draft.items).map(({ service, employee }) => ({ service, ...(employee && { employee }) }));
  return { client, startsAt, items, ...extrasOf(draft) };
}

function seriesOf({ items, seats, note, repeat }, client, startsAt) {
  const [{ service, employee }] = items;
  const { every, end, count, until, onConflict } = /** @type {Repeat} */ (repeat);
  return {
    client, service, ...(employee && { employee }), startsAt, everyWeeks: every,
    ...(end === 'count' ? { occurrences: count } : { until }), onConflict, ...(seats > 1 && { seats }), ...(note && { note }),
  };
}

function extrasOf({ seats, guest, note, reason, answers }) {
  const given = Object.entries(answers).filter(([, value]) => value !== '').map(([question, value]) => ({ question, value }));
  return {
    ...(seats > 1 && { seats }), ...(guest.trim() && { guest: guest.trim() }), ...(note.trim() && { note: note.trim() }),
    ...(given.length && { answers: given }), ...(reason.trim() && { reason: reason.trim() }),
  };
}
