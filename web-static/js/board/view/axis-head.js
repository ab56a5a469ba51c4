// @ts-check
import { t } from '../../i18n.js';
import { dayShort } from '../../time.js';
import { ticksOf } from '../axis.js';
import { el, place } from './dom.js';

const STEPS = [1, 2, 3, 4, 6, 12];
const ROOM = 30;
const LABEL = 15;

/** @param {import('../axis.js').Axis} axis @returns {number} hours between two labels */
export function stepOf(axis) {
  return STEPS.find(step => step * axis.pxPerHour >= ROOM) ?? 24;
}

/** @param {import('../axis.js').Axis} axis @param {string} today @param {(date: string) => void} pick */
export function axisHead(axis, today, pick) {
  const step = stepOf(axis);
  const head = el('div', { class: 'axis' }, ...axis.days.flatMap(day => [dayHead(day, today, pick), ...hourHeads(axis, day, step)]));
  head.style.width = `${axis.width}px`;
  return head;
}

function dayHead(day, today, pick) {
  const name = el('button', { type: 'button', class: 'axis-day' }, el('b', {}, dayShort(Temporal.PlainDate.from(day.date))));
  if (day.date === today) name.classList.add('is-today');
  if (day.hours !== 24) name.append(el('em', {}, t('board.long-day', { hours: day.hours })));
  name.addEventListener('click', () => pick(day.date));
  place(name, { left: day.x, width: day.width });
  return name;
}

function hourHeads(axis, day, step) {
  const inside = ticksOf(axis, day, step).filter(({ x }) => x + LABEL < day.x + day.width);
  return inside.map(({ hour, x }) => {
    const label = el('i', { 'aria-hidden': 'true' }, String(hour));
    place(label, { left: x });
    return label;
  });
}

/** Lines of days and hours, and today's column, as one background. @param {import('../axis.js').Axis} axis @param {string} today */
export function gridOf(axis, today) {
  const step = stepOf(axis);
  const days = axis.days.slice(1).map(({ x }) => stop(x, 'var(--day)'));
  const hours = axis.days.flatMap(day => ticksOf(axis, day, step)).map(({ x }) => stop(x, 'var(--tick)'));
  const now = axis.days.find(day => day.date === today);
  const shade = now && axis.days.length > 1 ? [`linear-gradient(var(--today), var(--today)) ${now.x}px 0 / ${now.width}px 100% no-repeat`] : [];
  return [lines(days), lines(hours), ...shade].filter(Boolean).join(', ');
}

function stop(x, colour) {
  const at = Math.round(x);
  return `transparent ${at}px, ${colour} ${at}px ${at + 1}px, transparent ${at + 1}px`;
}

function lines(stops) {
  return stops.length ? `linear-gradient(90deg, ${stops.join(', ')})` : '';
}
