// @ts-check
import { language } from '../i18n.js';
import { effect } from '../vendor/ui.js';
import { axisOf, busyHours } from './axis.js';
import { Plan } from './plan.js';
import { Scene } from './view/scene.js';
import { Timeline } from './view/timeline.js';

const LEAST_SCALE = { day: 56, week: 6, weeks: 6 };

/** Keeps the timeline at what the visit shows: a new scene when rows or axis change, else only the rows that look different. */
export class Picture {
  /** @param {HTMLElement} host @param {import('./visit.js').Visit} visit @param {import('./view/timeline.js').Actions} actions */
  constructor(host, visit, actions) {
    this.visit = visit;
    this.plan = new Plan();
    this.timeline = new Timeline(host, actions);
    this.width = 0;
    this.sizes = new ResizeObserver(() => this.resized());
    this.sizes.observe(this.timeline.scroller);
    this.stops = [effect(() => this.update()), effect(() => this.tick(visit.now.value)), effect(() => this.comeBack(visit.dialog.value)), effect(() => this.flash(visit.store.changed.value))];
  }

  update() {
    const { visit, timeline } = this;
    const state = visit.desk.seen.value;
    const base = [visit.rows.value, visit.days.value, visit.rights.value, language.value, visit.today.value, state?.services, visit.free.bands.value];
    if (!state) return;
    const dirty = this.plan.update(state);
    const same = this.base?.every((part, index) => part === base[index]) && !this.outgrown(dirty);
    if (timeline.scene && (same || timeline.busy)) return this.refresh(state, dirty);
    this.base = base;
    this.draw(state);
  }

  refresh(state, dirty) {
    const { timeline, visit } = this;
    timeline.scene.state = state;
    timeline.scene.rights = visit.rights.peek();
    timeline.refresh(dirty);
  }

  /** A gesture is over: what had to wait for it is drawn now. */
  idle() {
    this.update();
  }

  draw(state) {
    const { visit, timeline } = this;
    const { skill } = visit.shown.peek();
    const calendar = visit.calendar.peek();
    const axis = this.axisNow(calendar);
    const another = JSON.stringify(axis) !== JSON.stringify(timeline.scene?.axis) || visit.today.peek() !== this.today;
    this.today = visit.today.peek();
    timeline.show(new Scene({ axis: another ? axis : timeline.scene.axis, rows: visit.rows.peek(), plan: this.plan, state, calendar, rights: visit.rights.peek(), skill, free: visit.free.bands.peek() }));
  }

  axisNow(calendar) {
    const { from, days } = this.visit.days.peek();
    const { view } = this.visit.shown.peek();
    const span = this.visit.span();
    this.hours = busyHours(this.itemsWithin(span), calendar);
    this.width = this.timeline.scroller.clientWidth;
    const width = this.width - this.timeline.left.offsetWidth - 1;
    return axisOf({ from, days, zone: calendar.zone, hours: this.hours, width, pxPerHour: LEAST_SCALE[view] });
  }

  *itemsWithin({ from, to }) {
    for (const item of this.plan.items.values()) if (item.end > from && item.start < to) yield item;
  }

  /** Whether something lies in hours that are not shown. */
  outgrown(dirty) {
    const span = this.visit.span();
    const [first, last] = busyHours(itemsOf(this.plan, dirty, span), this.visit.calendar.peek(), this.hours);
    return first < this.hours[0] || last > this.hours[1];
  }

  resized() {
    if (!this.timeline.scene || this.timeline.scroller.clientWidth === this.width) return;
    this.base = null;
    this.update();
  }

  tick(now) {
    if (!now || !this.timeline.scene) return;
    this.timeline.showNow();
    this.timeline.refresh(new Set([...this.plan.items.values()].filter(item => item.data.status === 'held').map(item => item.row)));
  }

  /** A dialog closed, and the chip it was about may be another element now. */
  comeBack(dialog) {
    if (!dialog) requestAnimationFrame(() => this.timeline.focus.restore());
  }

  /** What others did, with their name. */
  flash(changes) {
    for (const { entity, id, actor, actorId, body } of changes) {
      if (!actor || this.visit.isMine(actorId)) continue;
      const name = actor.split(' ')[0];
      if (entity === 'shift' || entity === 'booking' || entity === 'block') this.timeline.flash([id], name);
      if (entity === 'swap' && body?.shift) this.timeline.flash([body.shift], name);
    }
  }

  close() {
    for (const stop of this.stops) stop();
    this.sizes.disconnect();
    this.timeline.close();
  }
}

function* itemsOf(plan, rows, { from, to }) {
  for (const key of rows) {
    const { shifts, bookings } = plan.content(key);
    for (const item of [...shifts.values(), ...bookings.values()]) if (item.end > from && item.start < to) yield item;
  }
}
