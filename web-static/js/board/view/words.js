// @ts-check
/**
 * What a chip says: to the eye as long as there is room, to the ear in full.
 *
 * @typedef {{key: string, look: string, label: string, time: string, title: string, badges: string[]}} Saying
 */
import { t } from '../../i18n.js';
import { dayShort, duration } from '../../time.js';
import { secondsLeft } from '../../booking/countdown.js';

const ROOM_FOR_MINUTES = 92;
/** Narrower than this, only the start is there: its hour above its minutes. */
const ROOM_FOR_TEXT = 34;
const LETTER = 6.6;
const PADDING = 14;
const BADGE = 15;
/** Higher than this, bookings have blocks of their own below one line of text. */
const TALL = 60;

/**
 * @param {import('../layout.js').Box} box @param {string[]} conflicts @param {any} swap
 * @param {import('./scene.js').Scene} scene
 * @returns {Saying}
 */
export function sayingOf(box, conflicts, swap, scene) {
  const { item, width } = box;
  const badges = [...conflicts, ...(swap ? ['swap'] : [])];
  const [time, title] = linesOf(item, scene, width);
  const look = `${lookOf(box, conflicts, scene)}${badgeLook(time, badges, width)}`;
  const visible = width < ROOM_FOR_TEXT ? '' : `${time} ${title}`.trim();
  return { key: [look, time, title, badges, item.data.version].join('|'), look, time, title, badges, label: labelOf(box, visible, badges, scene) };
}

/** @param {import('../plan.js').Item} item @returns {string} `09:00–17:00` */
export function timesOf({ start, end }, { calendar }) {
  return `${calendar.time(start)}–${calendar.time(end)}`;
}

/** The two lines of a chip. */
function linesOf(item, scene, width) {
  if (width < ROOM_FOR_TEXT) return startOf(item, scene);
  if (item.entity === 'booking') return bookingLines(item, scene);
  return item.entity === 'shift' ? [fitting(item, scene, width), titleOf(item, scene)] : [titleOf(item, scene), item.entity === 'block' ? item.data.note || timesOf(item, scene) : `${scene.calendar.time(item.start)} ${seatsOf(item.data)}`];
}

/** `9–17` where it is tight, only the start where it is tighter. */
function fitting(item, scene, width) {
  if (width >= ROOM_FOR_MINUTES) return timesOf(item, scene);
  const [from, to] = [item.start, item.end].map(at => scene.calendar.time(at));
  return [`${short(from)}–${short(to)}`, from.replace(/^0/, '')].find(text => fits(text, width)) ?? short(from);
}

/** `9` above `30`; a full hour has no minutes. */
function startOf({ start }, { calendar }) {
  const [hour, minutes] = calendar.time(start).split(':');
  return [hour.replace(/^0/, ''), minutes === '00' ? '' : minutes];
}

function fits(text, width) {
  return text.length * LETTER + PADDING <= width;
}

/** Badges stand beside the time, or below it; never over a text. */
function badgeLook(time, badges, width) {
  if (!badges.length) return '';
  return fits(time, width - badges.length * BADGE) ? ' has-badges' : ' has-badges is-low';
}

/** @param {import('../plan.js').Item} item @returns {string} */
export function titleOf({ entity, data }, { state }) {
  const service = state.services.get(data.service)?.name ?? '';
  if (entity === 'booking') return `${nameOf(data)} · ${service}`;
  if (entity === 'seating') return service;
  if (entity === 'block') return t(`book.block.${data.reason}`);
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

/** Where it lies says when it is; who comes matters more. */
function bookingLines({ data, start }, { calendar, state }) {
  return [nameOf(data), `${calendar.time(start)} ${state.services.get(data.service)?.name ?? ''}`];
}

/** Who comes; of a hold, how long it still lasts. */
function nameOf({ clientName, status, heldUntil }) {
  if (status !== 'held') return clientName ?? '';
  const left = heldUntil ? duration(Math.ceil(secondsLeft(heldUntil, Date.now()) / 60)) : '';
  return left ? t('board.hold-left', { time: left }) : t('book.held');
}

function seatsOf({ taken, capacity }) {
  return t('board.seats', { taken, count: capacity });
}

/** Signs for states that must not be missed. @param {import('../plan.js').Item} item @returns {string[]} */
export function stateBadges({ entity, data }) {
  if (entity === 'seating') return data.status === 'requested' ? ['group', 'requested'] : ['group'];
  if (entity !== 'booking') return [];
  return { held: ['hold'], requested: ['requested'], checked_in: ['here'] }[data.status] ?? [];
}

function lookOf({ item, width, height, held }, conflicts, { preview }) {
  const { entity, data } = item;
  const kind = entity === 'shift' && !data.employee ? 'open' : entity === 'block' && data.reason === 'leave' ? 'leave' : entity;
  return [
    'chip',
    `chip-${kind}`,
    data.status && `is-${data.status === 'held' ? 'hold' : data.status}`, // `is-held` is what a hand holds
    conflicts.some(one => one === 'overlap' || one === 'skill') && 'is-wrong',
    width < ROOM_FOR_TEXT ? 'is-mini' : width < 44 && 'is-narrow',
    held > 0 && height > TALL && 'is-wide',
    preview?.id === item.id && 'is-moving',
  ].filter(Boolean).join(' ');
}

/** Begins with what is to be seen, so that who speaks to the computer can name it. */
function labelOf({ item, held }, visible, badges, scene) {
  return [
    visible || titleOf(item, scene),
    t(kindOf(item)),
    item.data.employee ? ownerOf(item.row, scene) : '',
    momentOf(item, scene),
    item.entity === 'seating' ? seatsOf(item.data) : '',
    item.entity === 'booking' || item.data.status === 'draft' ? t(`board.status.${item.data.status}`) : '',
    held ? t('board.bookings-within', { count: held }) : '',
    ...badges.map(badge => t(`board.badge.${badge}`)),
  ].filter(Boolean).join(', ');
}

function kindOf({ entity, data }) {
  if (entity === 'block') return 'board.block';
  return entity !== 'shift' ? 'board.booking' : data.employee ? 'board.shift' : 'board.open-shift';
}

function short(time) {
  return time.replace(/^0/, '').replace(':00', '');
}
