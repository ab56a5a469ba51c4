// @ts-check
/**
 * Shifts, bookings, blocked time and wishes sorted into the rows of the board, kept up to date by comparing states:
 * rows are equal when they are the same object, so that finding what changed costs a walk over two maps.
 *
 * @typedef {{id: string, entity: 'shift' | 'booking' | 'seating' | 'block', start: number, end: number, row: string, data: any}} Item
 * @typedef {{shifts: Map<string, Item>, bookings: Map<string, Item>}} Content `bookings`: whatever takes time within shifts, seatings and blocked time too
 */
import { spanOf } from './instants.js';
import { OPEN } from './rows.js';
import { Seatings } from './seatings.js';

const NOTHING = { shifts: new Map(), bookings: new Map() };

export class Plan {
  constructor() {
    /** @type {Map<string, Content>} */
    this.rows = new Map();
    /** @type {Map<string, Item>} */
    this.items = new Map();
    /** @type {Map<string, any[]>} employee -> wishes not to work */
    this.wishes = new Map();
    /** @type {Map<string, any>} shift -> its open swap */
    this.swaps = new Map();
    this.seatings = new Seatings();
    this.seen = { shifts: new Map(), bookings: new Map(), blocks: new Map(), hours: new Map(), wishes: new Map(), swaps: new Map() };
  }

  /** @param {any} state @returns {Set<string>} keys of the rows that look different now */
  update(state) {
    const dirty = new Set();
    const bookings = this.seatings.of(state);
    this.sortIn('shift', 'shifts', state.shifts, dirty);
    this.sortIn('booking', 'bookings', bookings, dirty);
    this.sortIn('block', 'blocks', state.blocks ?? this.seen.blocks, dirty);
    for (const [id, hours] of state.hours ?? []) if (this.seen.hours.get(id) !== hours) dirty.add(id);
    if (state.wishes !== this.seen.wishes) this.sortWishes(state.wishes, dirty);
    if (state.swaps !== this.seen.swaps) this.sortSwaps(state.swaps, dirty);
    this.seen = { ...state, bookings, blocks: state.blocks ?? this.seen.blocks, hours: state.hours ?? this.seen.hours };
    return dirty;
  }

  /** @param {string} key @returns {Content} */
  content(key) {
    return this.rows.get(key) ?? NOTHING;
  }

  sortIn(entity, name, rows, dirty) {
    const before = this.seen[name];
    if (rows === before) return;
    for (const [id, data] of rows) if (before.get(id) !== data) this.put(toItem(data.bookings ? 'seating' : entity, data), mapOf(name), dirty);
    for (const id of before.keys()) if (!rows.has(id)) this.take(id, mapOf(name), dirty);
  }

  put(item, name, dirty) {
    const old = this.items.get(item.id);
    if (old && old.row !== item.row) this.take(item.id, name, dirty);
    this.items.set(item.id, item);
    if (!this.rows.has(item.row)) this.rows.set(item.row, { shifts: new Map(), bookings: new Map() });
    this.content(item.row)[name].set(item.id, item);
    dirty.add(item.row);
  }

  take(id, name, dirty) {
    const old = this.items.get(id);
    if (!old) return;
    this.items.delete(id);
    this.content(old.row)[name].delete(id);
    dirty.add(old.row);
  }

  sortSwaps(swaps, dirty) {
    const before = this.swaps;
    this.swaps = new Map([...swaps.values()].map(swap => [swap.shift, swap]));
    for (const shift of new Set([...before.keys(), ...this.swaps.keys()])) {
      const row = this.items.get(shift)?.row;
      if (row && before.get(shift) !== this.swaps.get(shift)) dirty.add(row);
    }
  }

  sortWishes(wishes, dirty) {
    for (const key of this.wishes.keys()) dirty.add(key);
    this.wishes = new Map();
    for (const wish of wishes.values()) {
      if (!this.wishes.has(wish.employee)) this.wishes.set(wish.employee, []);
      /** @type {any[]} */ (this.wishes.get(wish.employee)).push(wish);
      dirty.add(wish.employee);
    }
  }
}

/** What takes time lies together. */
function mapOf(name) {
  return name === 'blocks' ? 'bookings' : name;
}

/** @returns {Item} */
export function toItem(entity, data) {
  return { id: data.id, entity, ...spanOf(data), row: data.employee ?? OPEN, data };
}
