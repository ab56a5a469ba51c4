// @ts-check
import { get } from '../api.js';
import { effect, signal } from '../vendor/ui.js';
import { bandsOf } from '../booking/bands.js';
import { plusDays } from './calendar.js';

const PAUSE = 250;
/** Asked for at the same time, at most. */
const AT_ONCE = 4;
const DRAWN_EVERY = 100;
const TAKING = new Set(['booking', 'shift', 'block', 'hours', 'service', 'employee']);

/** Where a chosen service could be booked: for everybody in sight who can do it, kept up to date with what happens on the board. */
export class FreeTimes {
  /** @param {import('./visit.js').Visit} visit */
  constructor(visit) {
    this.visit = visit;
    /** @type {import('../vendor/ui.js').Signal} employee -> bands */
    this.bands = signal(/** @type {Map<string, import('../booking/bands.js').Band[]>} */ (new Map()));
    /** @type {Map<string, import('../booking/bands.js').Band[]>} */
    this.found = new Map();
    this.publishing = 0;
    this.asking = new AbortController();
    this.stop = effect(() => this.follow());
  }

  follow() {
    const { visit } = this;
    const service = visit.desk.seen.value?.services.get(visit.shown.value.free);
    const { from, days } = visit.days.value;
    const moved = visit.store.changed.value.some(change => TAKING.has(change.entity));
    const about = `${service?.id} ${from} ${days} ${visit.employees.value?.size}`;
    if (!moved && about === this.about) return;
    if (about !== this.about) {
      this.found = new Map();
      this.bands.value = this.found;
    }
    this.about = about;
    this.ask(service, { date: from, until: plusDays(from, days - 1) });
  }

  ask(service, range) {
    clearTimeout(this.timer);
    this.asking.abort();
    this.asking = new AbortController();
    if (!service) return;
    const { signal: ending } = this.asking;
    this.timer = setTimeout(() => this.read(service, range, ending).catch(problem => ending.aborted || console.info('Free times are not shown.', problem)), PAUSE);
  }

  /** People one after the other in a few lines, so that a large board does not ask for everything at once. */
  async read(service, range, ending) {
    const { slotsPath } = await import('../booking/times.js');
    const waiting = [...this.visit.desk.seen.peek().employees.values()].filter(one => !one.archived && (!service.skill || one.skills.includes(service.skill)));
    const line = async () => {
      for (let one = waiting.shift(); one && !ending.aborted; one = waiting.shift()) {
        const found = await get(slotsPath({ items: [{ service: service.id, employee: one.id }], ...range, seats: 1 }), {}, ending);
        this.found.set(one.id, bandsOf(found.items));
        this.publishing ||= setTimeout(() => this.publish(), DRAWN_EVERY);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, line));
  }

  publish() {
    this.publishing = 0;
    this.bands.value = new Map(this.found);
  }

  close() {
    clearTimeout(this.publishing);
    clearTimeout(this.timer);
    this.asking.abort();
    this.stop();
  }
}
