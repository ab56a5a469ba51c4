// @ts-check
import { t } from '../../i18n.js';
import { instantAt, xOf } from '../axis.js';
import { Heights } from '../heights.js';
import { axisHead, gridOf } from './axis-head.js';
import { Drag } from './drag.js';
import { el, place, write } from './dom.js';
import { Focus } from './focus.js';
import { RowHead } from './head.js';
import { Keys } from './keys.js';
import { RowView } from './row.js';

const MARGIN = 500;
const STEP = 400;
const ROWS_AROUND = 3;

/**
 * The board as a picture in time: paints the rows in sight, and only those that changed, once per animation frame.
 *
 * @typedef {{start: number, end: number, row: string}} Spot
 * @typedef {{open(item: any): void, change(item: any, spot: Spot): void, copy(item: any, spot: Spot): void, create(spot: Spot): void, book(employee: string, at: number): void,
 *   cancel(item: any): void, fold(key: string): void, pick(date: string): void, idle(): void}} Actions
 */
export class Timeline {
  /** @param {HTMLElement} host @param {Actions} actions */
  constructor(host, actions) {
    this.actions = actions;
    /** @type {Map<string, RowView>} */
    this.views = new Map();
    this.dirty = new Set();
    /** @type {Map<string, string>} */
    this.flashes = new Map();
    this.frame = 0;
    this.heights = new Heights([]);
    this.calm = matchMedia('(prefers-reduced-motion: reduce)');
    this.build(host);
    this.focus = new Focus(this);
    this.keys = new Keys(this);
    this.drag = new Drag(this);
    this.watchSize();
  }

  build(host) {
    this.corner = el('div', { class: 'corner' });
    this.head = el('div', { class: 'timeline-head' }, this.corner);
    this.left = el('div', { class: 'timeline-left', role: 'group' });
    this.grid = el('div', { class: 'timeline-grid', role: 'grid' });
    this.now = el('i', { class: 'timeline-now', 'aria-hidden': 'true' });
    this.scroller = el('div', { class: 'timeline-scroll' }, this.head, el('div', { class: 'timeline-main' }, this.left, this.grid));
    this.voice = el('div', { class: 'sr', role: 'status' });
    host.append(this.scroller, this.voice);
    this.scroller.addEventListener('scroll', () => this.later(), { passive: true });
    this.grid.addEventListener('click', event => this.book(event));
  }

  /** A press on a free time. */
  book({ target, clientX }) {
    const free = target instanceof HTMLElement && target.dataset.free;
    if (free) this.actions.book(free, instantAt(this.scene.axis, clientX - this.grid.getBoundingClientRect().left));
  }

  watchSize() {
    this.sizes = new ResizeObserver(() => this.later());
    this.sizes.observe(this.scroller);
  }

  /** Another axis or other rows. @param {import('./scene.js').Scene} scene */
  show(scene) {
    const before = this.scene?.axis;
    this.scene = scene;
    if (scene.axis !== before) this.showAxis(scene.axis);
    if (scene.axis.days[0].date !== before?.days[0].date || scene.axis.days.length !== before.days.length) this.center();
    this.index = new Map(scene.rows.map((row, index) => [row.key, index]));
    this.left.setAttribute('aria-label', t('board.people'));
    this.grid.setAttribute('aria-label', t('board.title'));
    this.grid.setAttribute('aria-rowcount', String(scene.rows.length));
    write(this.corner, t('board.people-count', { count: scene.rows.filter(row => row.kind === 'person').length }));
    for (const row of scene.rows) this.dirty.add(row.key);
    this.window = null;
    this.flush();
  }

  showAxis(axis) {
    const today = this.scene.calendar.date(Date.now());
    this.axisHead?.remove();
    this.axisHead = axisHead(axis, today, this.actions.pick);
    this.head.append(this.axisHead);
    this.grid.style.width = `${axis.width}px`;
    this.grid.style.background = gridOf(axis, today);
    this.showNow();
  }

  /** Other days begin with the present, or at their beginning. */
  center() {
    const room = this.scroller.clientWidth - this.left.offsetWidth;
    this.scroller.scrollLeft = this.now.isConnected ? xOf(this.scene.axis, Date.now()) - room / 2 : 0;
  }

  /** The line that says what time it is. */
  showNow() {
    const { axis } = this.scene;
    const now = Date.now();
    const shown = axis.days.some(day => now >= day.from && now < day.to);
    if (shown) this.grid.append(this.now);
    else this.now.remove();
    place(this.now, { left: xOf(axis, now) });
  }

  /** Rows of the same scene look different. @param {Set<string>} keys */
  refresh(keys) {
    for (const key of keys) this.dirty.add(key);
    this.later();
  }

  later() {
    this.frame ||= requestAnimationFrame(() => this.flush());
  }

  flush() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    if (!this.scene) return;
    this.scene.forget(this.dirty);
    if (this.dirty.size) this.measure();
    this.painting = true;
    this.focus.keep(() => this.paint());
    this.painting = false;
    this.dirty.clear();
    for (const [id, name] of this.flashes) this.chip(id)?.flash(name, this.calm.matches);
    this.flashes.clear();
  }

  measure() {
    const heights = new Heights(this.scene.rows.map(row => this.scene.layout(row).height));
    if (heights.tops.join() === this.heights.tops.join() && heights.count) return;
    this.heights = heights;
    this.moved = true;
    for (const element of [this.left, this.grid]) element.style.height = `${heights.total}px`;
  }

  paint() {
    const [first, last] = this.rowsInSight();
    const window = this.columnsInSight();
    const scrolled = window.from !== this.window?.from || window.to !== this.window?.to;
    this.window = window;
    this.dropViews(first, last);
    for (let index = first; index <= last; index++) this.paintRow(index, window, scrolled);
    this.moved = false;
    this.focus.settle();
  }

  paintRow(index, window, scrolled) {
    const row = this.scene.rows[index];
    if (!row) return;
    const known = this.views.get(row.key);
    const view = known ?? this.addView(row, index);
    if (!known || this.moved || this.dirty.has(row.key)) view.put(index, this.heights.top(index), this.heights.top(index + 1) - this.heights.top(index));
    if (!known || scrolled || this.dirty.has(row.key)) view.paint(this.scene, row, window);
  }

  addView(row, index) {
    const view = new RowView(row.key, new RowHead(row, this.actions.fold));
    const next = this.scene.rows.slice(index + 1).map(other => this.views.get(other.key)).find(Boolean);
    this.grid.insertBefore(view.element, next?.element ?? null);
    this.left.insertBefore(view.head.element, next?.head.element ?? null);
    this.views.set(row.key, view);
    return view;
  }

  /** The row that has the focus, or the chip in hand, stays. */
  dropViews(first, last) {
    for (const [key, view] of this.views) {
      const index = this.index.get(key);
      if (index !== undefined && index >= first && index <= last) continue;
      if (index !== undefined && (view.element.contains(document.activeElement) || view.chips.has(this.scene.held))) continue;
      view.remove();
      this.views.delete(key);
    }
  }

  rowsInSight() {
    const { scrollTop, clientHeight } = this.scroller;
    const first = this.heights.at(scrollTop) - ROWS_AROUND;
    const last = this.heights.at(scrollTop + (clientHeight || 800)) + ROWS_AROUND;
    return [Math.max(0, first), Math.min(this.scene.rows.length - 1, last)];
  }

  columnsInSight() {
    const { scrollLeft, clientWidth } = this.scroller;
    const from = Math.floor((scrollLeft - MARGIN) / STEP) * STEP;
    return { from, to: Math.ceil((scrollLeft + (clientWidth || 1600) + MARGIN) / STEP) * STEP };
  }

  /** @param {string} id @returns {import('./chip.js').Chip | undefined} when it is in sight */
  chip(id) {
    const row = this.scene?.preview?.id === id ? this.scene.preview.row : this.scene?.plan.items.get(id)?.row;
    return row ? this.views.get(row)?.chips.get(id) : undefined;
  }

  /** With the next picture. @param {string[]} ids @param {string} name who did it */
  flash(ids, name) {
    for (const id of ids) this.flashes.set(id, name);
    this.later();
  }

  /** Whether a person has something in hand, which must not be taken from under them. */
  get busy() {
    return Boolean(this.drag.gesture || this.keys.moving);
  }

  /** @param {string} text told to those who listen */
  say(text) {
    this.voice.textContent = text;
  }

  close() {
    cancelAnimationFrame(this.frame);
    this.sizes?.disconnect();
    this.drag.close();
    this.scroller.remove();
    this.voice.remove();
  }
}
