// @ts-check
import { place, setQuery } from '../../router.js';
import { computed, effect, signal } from '../../vendor/ui.js';
import { get } from '../../api.js';
import { Station } from '../../board/station.js';
import { plusDays } from '../../board/calendar.js';
import { rangeOf, shownBy } from '../../board/place.js';
import { dayOf, freeNow } from '../../booking/day.js';
import { followed, merged } from '../../booking/requests.js';

const TICK = 15_000;

/** One visit to the front desk: the day that is shown, and what there is to do on it. */
export class Reception extends Station {
  constructor() {
    super();
    this.quick = setInterval(() => { this.now.value = Date.now(); }, TICK);
    this.shown = computed(() => shownBy(place.value.query, this.today.value, true));
    this.date = computed(() => this.shown.value.date);
    this.connect(rangeOf(this.shown.peek(), this.calendar.peek()));
    /** Requests of any day, as the server listed them; the live board knows only some weeks. */
    this.listed = signal(/** @type {any[]} */ ([]));
    this.day = computed(() => this.arrange());
    this.free = computed(() => (this.isToday.value && this.desk.seen.value ? freeNow(this.desk.seen.value, this.now.value, this.calendar.value) : []));
    this.isToday = computed(() => this.date.value === this.today.value);
    /** Moves when a waiting entry did something. */
    this.waits = signal(0);
    this.stops.push(
      effect(() => {
        const { from, to } = rangeOf(this.shown.value, this.calendar.value);
        this.store.watch(from, to);
      }),
      effect(() => this.hear(this.store.changed.value)),
    );
    this.listRequests();
  }

  arrange() {
    const state = this.desk.seen.value;
    const calendar = this.calendar.value;
    const day = { from: calendar.startOf(this.date.value), to: calendar.startOf(plusDays(this.date.value, 1)) };
    return dayOf(merged(state?.bookings ?? new Map(), this.listed.value), day, this.now.value);
  }

  async listRequests() {
    try {
      this.listed.value = (await get('/requests', { limit: 200 })).items;
    } catch (problem) {
      console.info('Only requests of these weeks are shown.', problem);
    }
  }

  /** @param {import('../../board/state.js').Change[]} changes */
  hear(changes) {
    const bookings = changes.filter(change => change.entity === 'booking' && change.body?.id).map(change => change.body);
    if (bookings.length) this.listed.value = followed(this.listed.peek(), bookings);
    if (changes.some(change => change.entity === 'waiting' || change.entity === 'booking')) this.waits.value = this.waits.peek() + 1;
  }

  /** @param {string} date */
  show(date) {
    setQuery({ date: date === this.today.peek() ? null : date }, { replace: false });
  }

  /** @param {number} by days */
  step(by) {
    this.show(plusDays(this.date.peek(), by));
  }

  close() {
    clearInterval(this.quick);
    super.close();
  }
}
