// @ts-check
/** What a picture of the board is painted from; what was worked out is remembered until its row changes. */
import { conflictsOf, minutesByWeek } from '../conflicts.js';
import { secondsLeft } from '../../booking/countdown.js';
import { layRow } from '../layout.js';
import { OPEN } from '../rows.js';
import { sayingOf, stateBadges } from './words.js';

const EMPTY = { height: 40, boxes: [] };
const HEAD = 32;
const LEAST = 48;

/** @typedef {{shift: boolean, booking: boolean}} Rights what I may change here and now */

export class Scene {
  /**
   * @param {{axis: import('../axis.js').Axis, rows: import('../rows.js').Row[], plan: import('../plan.js').Plan, state: any,
   *   calendar: import('../calendar.js').Calendar, rights: Rights, skill?: string, free?: Map<string, import('../../booking/bands.js').Band[]>}} parts
   */
  constructor({ axis, rows, plan, state, calendar, rights, skill, free }) {
    this.axis = axis;
    this.rows = rows;
    this.plan = plan;
    this.state = state;
    this.calendar = calendar;
    this.rights = rights;
    /** Where the chosen service could be booked. */
    this.free = free;
    /** Only open shifts of this skill. */
    this.skill = skill;
    /** The item that a person has in hand. */
    this.held = '';
    /** An item as move mode would put it. @type {import('../plan.js').Item | null} */
    this.preview = null;
    this.layouts = new Map();
    this.conflicts = new Map();
    this.sayings = new Map();
  }

  /** @param {Iterable<string>} keys rows that changed */
  forget(keys) {
    for (const key of keys) {
      this.layouts.delete(key);
      this.conflicts.delete(key);
    }
  }

  /** @param {import('../rows.js').Row} row @returns {import('../layout.js').Layout} */
  layout(row) {
    if (row.kind === 'group' || row.collapsed) return { ...EMPTY, height: HEAD };
    let layout = this.layouts.get(row.key);
    if (!layout) {
      layout = layRow(this.content(row.key), this.axis);
      layout.height = Math.max(layout.height, LEAST);
      this.layouts.set(row.key, layout);
    }
    return layout;
  }

  /** What lies in a row, with the preview instead of what it previews. */
  content(key) {
    const content = this.plan.content(key);
    const shifts = key === OPEN && this.skill ? new Map([...content.shifts].filter(([, item]) => item.data.skill === this.skill)) : content.shifts;
    if (!this.preview) return { shifts, bookings: content.bookings };
    const name = this.preview.entity === 'shift' ? 'shifts' : 'bookings';
    const changed = new Map(name === 'shifts' ? shifts : content.bookings);
    changed.delete(this.preview.id);
    if (this.preview.row === key) changed.set(this.preview.id, this.preview);
    return { shifts, bookings: content.bookings, [name]: changed };
  }

  /** @param {import('../plan.js').Item} item @returns {import('../conflicts.js').Kind[]} */
  conflictsAt(item) {
    const employee = item.entity === 'shift' && this.state.employees.get(item.row);
    if (!employee) return [];
    let found = this.conflicts.get(item.row);
    if (!found) {
      const shifts = [...this.plan.content(item.row).shifts.values()].map(({ id, start, end, data }) => ({ id, start, end, skill: data.skill, label: data.label }));
      found = conflictsOf(employee, shifts, this.plan.wishes.get(item.row) ?? [], this.calendar);
      this.conflicts.set(item.row, found);
    }
    return found.get(item.id) ?? [];
  }

  /** @param {import('../layout.js').Box} box @returns {import('./words.js').Saying} */
  saying(box) {
    const conflicts = [...this.conflictsAt(box.item), ...stateBadges(box.item)];
    const swap = this.plan.swaps.get(box.item.id);
    const known = this.sayings.get(box.item.id);
    const about = `${Math.round(box.width)}|${box.held}|${conflicts}|${minutesHeld(box.item)}|${swap?.status ?? ''}|${this.preview?.id === box.item.id}`;
    if (known?.item === box.item && known.about === about) return known.saying;
    const saying = sayingOf(box, conflicts, swap, this);
    this.sayings.set(box.item.id, { item: box.item, about, saying });
    return saying;
  }

  /** Hours of the week that is shown first. */
  hours(employee) {
    const monday = this.calendar.monday(this.axis.days[0].date);
    const minutes = minutesByWeek([...this.plan.content(employee.id).shifts.values()], this.calendar).get(monday) ?? 0;
    const limit = employee.weeklyMaxMinutes;
    return { worked: round(minutes), limit: limit == null ? null : round(limit) };
  }

  openCount() {
    const { from, to } = this.axis;
    return [...this.content(OPEN).shifts.values()].filter(item => item.end > from && item.start < to).length;
  }
}

/** What is held says how long still. @param {import('../plan.js').Item} item @returns {number} */
export function minutesHeld({ data }) {
  return data.status === 'held' && data.heldUntil ? Math.ceil(secondsLeft(data.heldUntil, Date.now()) / 60) : 0;
}

function round(minutes) {
  return Math.round(minutes / 6) / 10;
}
