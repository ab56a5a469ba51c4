// @ts-check
/**
 * What a chip says: to the eye as long as there is room, to the ear in full.
 *
 * @typedef {{key: string, look: string, label: string, time: string, title: string, badges: string[]}} Saying
 */
import { t } from '../../i18n.js';
import { dayShort } from '../../time.js';

const ROOM_FOR_MINUTES = 92;
const ROOM_FOR_TEXT = 30;

/**
 * @param {import('../layout.js').Box} box @param {string[]} conflicts @param {any} swap
 * @param {import('./scene.js').Scene} scene
 * @returns {Saying}
 */
export function sayingOf(box, conflicts, swap, scene) {
  const { item, width } = box;
  const badges = [...conflicts, ...(swap ? ['swap'] : [])];
  const look = lookOf(item, width, conflicts, scene);
  const time = width < ROOM_FOR_TEXT ? '' : timesOf(item, scene, width < ROOM_FOR_MINUTES);
  const title = width < ROOM_FOR_TEXT ? '' : titleOf(item, scene);
  return { key: [look, time, title, badges, item.data.version].join('|'), look, time, title, badges, label: labelOf(box, badges, scene) };
}

/** @param {import('../plan.js').Item} item @returns {string} `09:00–17:00`, or `9–17` where it is tight */
export function timesOf({ start, end }, { calendar }, tight = false) {
  const [from, to] = [calendar.time(start), calendar.time(end)];
  return tight ? `${short(from)}–${short(to)}` : `${from}–${to}`;
}

/** @param {import('../plan.js').Item} item @returns {string} */
export function titleOf({ entity, data }, { state }) {
  if (entity === 'booking') return `${data.clientName} · ${state.services.get(data.service)?.name ?? ''}`;
  const skill = state.skills.get(data.skill)?.name ?? '';
  return data.label ? `${data.label} · ${skill}` : skill;
}

/** @returns {string} Mon 23 Nov, 09:00–17:00 */
export function momentOf(item, scene) {
  return `${dayShort(Temporal.PlainDate.from(scene.calendar.date(item.start)))}, ${timesOf(item, scene)}`;
}

/** @returns {string} whose row it is */
export function ownerOf(row, { state }) {
  return state.employees.get(row)?.name ?? t('board.open-shift');
}

function lookOf(item, width, conflicts, { preview }) {
  const { entity, data } = item;
  const kind = entity === 'shift' && !data.employee ? 'open' : entity;
  return [
    'chip',
    `chip-${kind}`,
    `is-${data.status}`,
    conflicts.some(one => one === 'overlap' || one === 'skill') && 'is-wrong',
    width < 44 && 'is-narrow',
    preview?.id === item.id && 'is-moving',
  ].filter(Boolean).join(' ');
}

function labelOf({ item, held }, badges, scene) {
  return [
    t(item.entity === 'booking' ? 'board.booking' : item.data.employee ? 'board.shift' : 'board.open-shift'),
    titleOf(item, scene),
    item.data.employee ? ownerOf(item.row, scene) : '',
    momentOf(item, scene),
    item.entity === 'booking' || item.data.status === 'draft' ? t(`board.status.${item.data.status}`) : '',
    held ? t('board.bookings-within', { count: held }) : '',
    ...badges.map(badge => t(`board.badge.${badge}`)),
  ].filter(Boolean).join(', ');
}

function short(time) {
  return time.replace(/^0/, '').replace(':00', '');
}
