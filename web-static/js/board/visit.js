// @ts-check
import { setQuery, place } from '../router.js';
import { language } from '../i18n.js';
import { computed, effect, signal } from '../vendor/ui.js';
import { plusDays } from './calendar.js';
import { FreeTimes } from './free-times.js';
import { queryOf, daysOf, rangeOf, shownBy, stepped } from './place.js';
import { rowsOf } from './rows.js';
import { spanOf } from './instants.js';
import { Station } from './station.js';

/** One visit to the board: what is shown, what is known, what is open. Everything on the page reads from here. */
export class Visit extends Station {
  /** @param {string} narrow the media query for a phone */
  constructor(narrow) {
    super();
    /** On a phone one day is the view. */
    this.media = matchMedia(narrow);
    this.narrow = signal(this.media.matches);
    this.media.onchange = () => { this.narrow.value = this.media.matches; };
    this.shown = computed(() => shownBy(place.value.query, this.today.value, this.narrow.value));
    this.collapsed = signal(/** @type {Set<string>} */ (new Set()));
    this.connect(rangeOf(this.shown.peek(), this.calendar.peek()));
    this.days = computed(() => daysOf(this.shown.value, this.calendar.value));
    this.employees = computed(() => this.desk.seen.value?.employees);
    this.skills = computed(() => this.desk.seen.value?.skills);
    this.rows = computed(() => this.arrange());
    this.drafts = computed(() => this.findDrafts());
    this.draftCount = computed(() => this.drafts.value.length);
    this.stops.push(effect(() => { this.follow(); }));
    this.free = new FreeTimes(this);
  }

  follow() {
    const { from, to } = rangeOf(this.shown.value, this.calendar.value);
    this.store.watch(from, to);
  }

  arrange() {
    const [employees, skills] = [this.employees.value, this.skills.value];
    if (!employees || !skills) return [];
    const { group, skill, person } = this.shown.value;
    const names = new Intl.Collator(language.value);
    return rowsOf({ employees, skills }, { group, skill, person, collapsed: this.collapsed.value }, names.compare);
  }

  /** Drafts that start on the days in sight. */
  findDrafts() {
    const state = this.desk.seen.value;
    if (!state) return [];
    const { from, to } = this.span();
    const { skill } = this.shown.value;
    const drafts = [];
    for (const shift of state.shifts.values()) {
      if (shift.status !== 'draft' || (skill && shift.skill !== skill)) continue;
      const { start } = spanOf(shift);
      if (start >= from && start < to) drafts.push(shift);
    }
    return drafts;
  }

  /** @returns {{from: number, to: number}} milliseconds in sight */
  span() {
    const { from, days } = this.days.value;
    return { from: this.calendar.value.startOf(from), to: this.calendar.value.startOf(plusDays(from, days)) };
  }

  /** @param {Partial<import('./place.js').Shown>} change */
  show(change) {
    setQuery(queryOf({ ...this.shown.peek(), ...change }, this.today.peek()), { replace: !('date' in change || 'view' in change) });
  }

  /** @param {number} by */
  step(by) {
    this.show({ date: stepped(this.shown.peek(), by) });
  }

  /** @param {string} key */
  fold(key) {
    const collapsed = new Set(this.collapsed.peek());
    if (!collapsed.delete(key)) collapsed.add(key);
    this.collapsed.value = collapsed;
  }

  close() {
    this.media.onchange = null;
    this.free.close();
    super.close();
  }
}
