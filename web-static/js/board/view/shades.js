// @ts-check
/** What lies behind the chips of a row: days that are wished off, hours off work, and times that are free to book. */
import { t } from '../../i18n.js';
import { hoursOn, joined } from '../../booking/hours.js';
import { plusDays } from '../calendar.js';
import { xOf } from '../axis.js';
import { el, place } from './dom.js';

/** Keeps the shades of one lane at what the scene says. */
export class Shades {
  /** @param {HTMLElement} lane */
  constructor(lane) {
    this.lane = lane;
    this.shown = '';
    /** @type {HTMLElement[]} */
    this.elements = [];
  }

  /** @param {import('./scene.js').Scene} scene @param {import('../rows.js').Row} row */
  paint(scene, row) {
    const shades = [...offOf(scene, row), ...wishesOf(scene, row), ...freeOf(scene, row)];
    const shown = shades.map(shade => `${shade.look} ${shade.left}+${shade.width}`).join();
    if (shown === this.shown) return;
    this.shown = shown;
    for (const element of this.elements) element.remove();
    this.elements = shades.map(shade => elementOf(shade, row));
    this.lane.prepend(...this.elements);
  }
}

/** Days on which this person wishes not to work. */
function wishesOf({ axis, plan }, row) {
  const days = new Set((plan.wishes.get(row.key) ?? []).map(wish => wish.date));
  return axis.days.filter(day => days.has(day.date)).map(day => ({ look: 'lane-wish', left: xOf(axis, day.from), width: day.width }));
}

/** The hours of each day outside the working hours of this person, where they have some. */
function offOf({ axis, state, calendar }, row) {
  const hours = state.hours?.get(row.key);
  if (!hours?.week.length || state.organisation?.slotsFrom === 'shifts') return [];
  return axis.days.flatMap(day => {
    const work = joined([plusDays(day.date, -1), day.date].flatMap(date => hoursOn(hours, date, calendar)).filter(span => span.from < day.to && span.to > day.from));
    const edges = [day.from, ...work.flatMap(span => [Math.max(span.from, day.from), Math.min(span.to, day.to)]), day.to];
    return pairs(edges).filter(([from, to]) => to > from).map(([from, to]) => ({ look: 'lane-off', ...spanOf(axis, from, to) }));
  });
}

function freeOf({ axis, free, calendar }, row) {
  return (free?.get(row.key) ?? []).filter(band => band.to > axis.from && band.from < axis.to).map(band => ({
    look: 'lane-free', ...spanOf(axis, band.from, band.to), band, time: `${calendar.time(band.from)}–${calendar.time(band.to)}`,
  }));
}

function spanOf(axis, from, to) {
  const left = xOf(axis, from);
  return { left, width: xOf(axis, to) - left };
}

function pairs(edges) {
  return Array.from({ length: edges.length / 2 }, (_, at) => [edges[at * 2], edges[at * 2 + 1]]);
}

/** A free time can be pressed; by keyboard the dialog of a new booking says the same times. */
function elementOf({ look, left, width, band, time }, { key, employee }) {
  const label = band && t('book.free-band', { time, name: employee.name });
  const element = band ? el('button', { type: 'button', class: look, tabindex: -1, 'aria-label': label, title: label, 'data-free': key }) : el('i', { class: look });
  place(element, { left, width });
  return element;
}
