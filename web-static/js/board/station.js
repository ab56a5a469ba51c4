// @ts-check
import { may, me, timeZone } from '../session.js';
import { connection, disconnected, presence } from '../shell.js';
import { t } from '../i18n.js';
import { toast } from '../parts/toast.js';
import { sentence } from '../problem.js';
import { computed, effect, signal } from '../vendor/ui.js';
import { Calendar } from './calendar.js';
import { Desk } from './desk.js';
import { connect } from './store.js';

const MINUTE = 60_000;

/** What every live page of staff has: the organisation as it is now, my commands to it, and the dialog that is open. */
export class Station {
  constructor() {
    this.calendar = computed(() => new Calendar(timeZone.value));
    /** A page that is looked at all day long. */
    this.now = signal(Date.now());
    this.clock = setInterval(() => { this.now.value = Date.now(); }, MINUTE);
    this.today = computed(() => this.calendar.value.date(this.now.value));
    /** The dialog that is open. @type {import('../vendor/ui.js').Signal} */
    this.dialog = signal(/** @type {null | {name: string, [more: string]: any}} */ (null));
    /** @type {(() => void)[]} */
    this.stops = [];
  }

  /** @param {import('./store.js').Range} range */
  connect(range) {
    this.store = connect(range);
    this.desk = new Desk(this.store);
    this.rights = computed(() => rightsNow(this.store.status.value));
    this.loaded = computed(() => this.store.state.value !== null);
    this.stops.push(
      effect(() => { connection.value = this.store.status.value; }),
      effect(() => { presence.value = this.store.presence.value; }),
    );
  }

  /** @param {string} name @param {object} [more] */
  open(name, more = {}) {
    this.dialog.value = { name, ...more };
  }

  shut() {
    this.dialog.value = null;
  }

  /**
   * A command given by hand: news with Undo, or the reason why not.
   * @param {import('./undo.js').Command} command @param {string} done
   */
  async order(command, done) {
    try {
      const { undo } = await this.desk.run(command);
      this.tell(done, undo);
    } catch (problem) {
      if (/** @type {any} */ (problem).type === 'outside-slots') this.open('outside', { command, done, problem });
      else this.refuse(problem);
    }
  }

  /** @param {string} done @param {string | null} [undo] key of the command that takes it back */
  tell(done, undo) {
    toast({ text: done, icon: 'check', ...(undo && { undo: () => this.undo(undo) }) });
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
    clearInterval(this.clock);
    for (const stop of this.stops) stop();
    this.desk.close();
    this.store.close();
    disconnected();
  }
}

/** Without a connection everything is read only. */
function rightsNow({ name }) {
  const live = name === 'live';
  return { shift: live && may('shift.change'), booking: live && may('booking.change'), swap: live && may('swap.decide') };
}
