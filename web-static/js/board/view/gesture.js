// @ts-check
import { t } from '../../i18n.js';
import { HOUR, SNAP, instantAt, snap, xOf } from '../axis.js';
import { el, place, write } from './dom.js';
import { momentOf, ownerOf } from './words.js';

const USUAL = 8 * HOUR;

/** One drag from its beginning to its end: what is in hand, where it would go, and how that looks. */
export class Gesture {
  /** @param {import('./timeline.js').Timeline} timeline @param {any} pressed @returns {Gesture | null} nothing can be created on a group */
  static of(timeline, pressed) {
    const gesture = new Gesture(timeline, pressed);
    return gesture.kind === 'create' && !gesture.row ? null : gesture;
  }

  /** Eight hours from a place on an empty lane. */
  static spotAt(timeline, at) {
    const gesture = new Gesture(timeline, { kind: 'create', ...at });
    const row = gesture.row;
    gesture.clear();
    return row && { row: row.key, start: gesture.start, end: gesture.start + USUAL };
  }

  constructor(timeline, { item, x, y, kind }) {
    this.timeline = timeline;
    this.kind = kind;
    this.item = item;
    const from = this.inGrid({ x, y });
    this.offset = item ? from.x - xOf(timeline.scene.axis, item.start) : 0;
    this.fromY = from.y;
    this.row = item ? this.rowOf(item.row) : this.rowUnder(from.y);
    this.start = item ? item.start : snap(instantAt(timeline.scene.axis, from.x));
    this.anchor = this.start;
    this.end = item ? item.end : this.start + SNAP;
    this.show();
  }

  show() {
    this.bubble = el('div', { class: 'drag-bubble', 'aria-hidden': 'true' });
    this.timeline.grid.append(this.bubble);
    this.timeline.scene.held = this.item?.id ?? '';
    this.element = this.item ? this.timeline.chip(this.item.id)?.element : this.ghost();
    this.element?.classList.add('is-held');
    this.element?.closest('.line')?.classList.add('has-held');
  }

  ghost() {
    const ghost = el('div', { class: 'chip chip-ghost' });
    this.timeline.views.get(this.row?.key ?? '')?.lane.append(ghost);
    return ghost;
  }

  /** @param {{x: number, y: number}} at in the window */
  to(at) {
    const { x, y } = this.inGrid(at);
    this.place(x, y);
    this.draw(y);
  }

  place(x, y) {
    const { axis } = this.timeline.scene;
    const at = snap(instantAt(axis, this.kind === 'move' ? x - this.offset : x));
    if (this.kind === 'move') {
      this.end = at + this.item.end - this.item.start;
      this.start = at;
      this.row = this.rowUnder(y);
    } else if (this.kind === 'start') this.start = Math.min(at, this.end - SNAP);
    else if (this.kind === 'end') this.end = Math.max(at, this.start + SNAP);
    else [this.start, this.end] = at < this.anchor ? [at, this.anchor] : [this.anchor, Math.max(at, this.anchor + SNAP)];
  }

  draw(y) {
    const { axis } = this.timeline.scene;
    const [from, to] = [xOf(axis, this.start), xOf(axis, this.end)];
    if (this.kind === 'move') this.element?.style.setProperty('translate', `${from - xOf(axis, this.item.start)}px ${y - this.fromY}px`);
    else if (this.element) place(this.element, { left: from, width: Math.max(14, to - from - 2) });
    this.mark(from, y);
  }

  mark(x, y) {
    const { views, scene, scroller } = this.timeline;
    for (const [key, view] of views) view.element.classList.toggle('is-target', key === this.row?.key);
    const wrong = this.lacks();
    write(this.bubble, [this.row && momentOf(this, scene), this.row && ownerOf(this.row.key, scene), wrong].filter(Boolean).join(' · '));
    this.bubble.classList.toggle('is-wrong', Boolean(wrong));
    place(this.bubble, { left: Math.max(x, scroller.scrollLeft), top: Math.max(y - 62, scroller.scrollTop + 4) });
  }

  /** @returns {string} why the server would refuse this person */
  lacks() {
    const { scene } = this.timeline;
    if (!this.row) return t('board.no-row');
    const employee = this.row.employee;
    if (this.item?.entity === 'booking') return employee ? '' : t('board.booking-needs-person');
    const skill = this.item?.data.skill;
    if (!employee || !skill || employee.skills.includes(skill)) return '';
    return t('board.lacks', { skill: scene.state.skills.get(skill)?.name ?? '' });
  }

  /** @param {boolean} copies */
  drop(copies) {
    const { actions } = this.timeline;
    const { item, row, start, end } = this;
    if (!row || (item?.entity === 'booking' && !row.employee)) return;
    const spot = { start, end, row: row.key };
    if (!item) actions.create(spot);
    else if (copies && item.entity === 'shift') actions.copy(item, spot);
    else if (start !== item.start || end !== item.end || row.key !== item.row) actions.change(item, spot);
  }

  clear() {
    const { views, scene } = this.timeline;
    scene.held = '';
    this.bubble?.remove();
    this.element?.style.removeProperty('translate');
    this.element?.classList.remove('is-held');
    for (const view of views.values()) view.element.classList.remove('is-target', 'has-held');
    if (!this.item) return this.element?.remove();
    const chip = this.timeline.views.get(this.item.row)?.chips.get(this.item.id);
    if (chip) chip.shown = '';
    this.timeline.refresh(new Set([this.item.row]));
  }

  inGrid({ x, y }) {
    const box = this.timeline.grid.getBoundingClientRect();
    return { x: x - box.left, y: y - box.top };
  }

  rowUnder(y) {
    const { heights, scene } = this.timeline;
    const row = y < 0 || y > heights.total ? undefined : scene.rows[heights.at(y)];
    return row && row.kind !== 'group' ? row : undefined;
  }

  rowOf(key) {
    return this.timeline.scene.rows[this.timeline.index.get(key) ?? -1];
  }
}
