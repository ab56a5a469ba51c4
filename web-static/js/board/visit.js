// @ts-check
import { setQuery, place } from '../router.js';
import { may, me, timeZone } from '../session.js';
import { connection, disconnected, presence } from '../shell.js';
import { language, t } from '../i18n.js';
import { toast } from '../parts/toast.js';
import { sentence } from '../problem.js';
import { computed, effect, signal } from '../vendor/ui.js';
import { Calendar, plusDays } from './calendar.js';
import { Desk } from './desk.js';
import { queryOf, daysOf, rangeOf, shownBy, stepped } from './place.js';
import { rowsOf } from './rows.js';
import { spanOf } from './instants.js';
import { connect } from './store.js';

const MINUTE = 60_000;

/** One visit to the board: what is shown, what is known, what is open. Everything on the page reads from here. */
export class Visit {
  /** @param {string} narrow the media query for a phone */
  constructor(narrow) {
    this.calendar = computed(() => new Calendar(timeZone.value));
    /** A board is looked at all day long. */
    this.now = signal(Date.now());
    this.clock = setInterval(() => { this.now.value = Date.now(); }, MINUTE);
    this.today = computed(() => this.calendar.value.date(this.now.value));
    /** On a phone one day is the view. */
    this.media = matchMedia(narrow);
    this.narrow = signal(this.media.matches);
    this.media.onchange = () => { this.narrow.value = this.media.matches; };
    this.shown = computed(() => shownBy(place.value.query, this.today.value, this.narrow.value));
    this.collapsed = signal(/** @type {Set<string>} */ (new Set()));
    /** The dialog that is open. @type {import('../vendor/ui.js').Signal} */
    this.dialog = signal(/** @type {null | {name: string, [more: string]: any}} */ (null));
    this.store = connect(rangeOf(this.shown.peek(), this.calendar.peek()));
    this.desk = new Desk(this.store);
    this.days = computed(() => daysOf(this.shown.value, this.calendar.value));
    this.rights = computed(() => rightsNow(this.store.status.value));
    this.employees = computed(() => this.desk.seen.value?.employees);
    this.skills = computed(() => this.desk.seen.value?.skills);
    this.rows = computed(() => this.arrange());
    this.loaded = computed(() => this.store.state.value !== null);
    this.drafts = computed(() => this.findDrafts());
    this.draftCount = computed(() => this.drafts.value.length);
    this.stops = [
      effect(() => { this.follow(); }),
      effect(() => { connection.value = this.store.status.value; }),
      effect(() => { presence.value = this.store.presence.value; }),
    ];
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

  /** @param {string} name @param {object} [more] */
  open(name, more = {}) {
    this.dialog.value = { name, ...more };
  }

  shut() {
    this.dialog.value = null;
  }

  /**
   * A command given by hand on the board: news with Undo, or the reason why not.
   * @param {import('./undo.js').Command} command @param {string} done
   */
  async order(command, done) {
    try {
      const { undo } = await this.desk.run(command);
      toast({ text: done, icon: 'check', ...(undo && { undo: () => this.undo(undo) }) });
    } catch (problem) {
      this.refuse(problem);
    }
  }

  /** @param {string} [key] the last command by default */
  async undo(key) {
    try {
      if (await this.desk.undo(key)) toast({ text: t('board.undone'), icon: 'undo-2' });
    } catch (problem) {
      this.refuse(problem);
    }
  }

  /** A conflict has a dialog of its own. */
  refuse(problem) {
    if (!this.desk.conflict.peek()) toast({ text: [sentence(problem), problem.detail].filter(Boolean).join(' '), icon: 'triangle-alert' });
  }

  isMine(actorId) {
    return actorId !== undefined && actorId === me.peek()?.user.id;
  }

  close() {
    this.media.onchange = null;
    clearInterval(this.clock);
    for (const stop of this.stops) stop();
    this.desk.close();
    this.store.close();
    disconnected();
  }
}

/** Without a connection the board is read only. */
function rightsNow({ name }) {
  const live = name === 'live';
  return { shift: live && may('shift.change'), booking: live && may('booking.change'), swap: live && may('swap.decide') };
}
