// @ts-check
import { Problem } from '../problem.js';
import { uuid } from '../api.js';
import { computed, effect, signal } from '../vendor/ui.js';
import { entityOf, guess, send } from './commands.js';
import { isSettled, overlay } from './pending.js';
import { inverse } from './undo.js';

const REMEMBERED = 50;

/**
 * Where my commands go out: seen at once, sent one after the other for each row, taken back from sight when refused, and undone.
 *
 * @typedef {import('./undo.js').Command} Command
 * @typedef {{command: Command, mine: any, current: any, problem: Problem}} Conflict
 */
export class Desk {
  /** @param {import('./store.js').Store} store */
  constructor(store) {
    this.store = store;
    /** @type {import('../vendor/ui.js').Signal} */
    this.pending = signal(/** @type {(import('./pending.js').Wish & {key: string})[]} */ ([]));
    /** The board as I want to see it. */
    this.seen = computed(() => store.state.value && overlay(store.state.value, this.pending.value));
    /** Two versions of one row. */
    this.conflict = signal(/** @type {Conflict | null} */ (null));
    /** @type {{key: string, command: Command, base?: number}[]} */
    this.undos = [];
    /** @type {Map<string, Promise<any>>} */
    this.queues = new Map();
    this.stop = effect(() => this.settle(store.state.value, store.changed.value));
  }

  /**
   * @param {Command} command @param {{undoing?: boolean}} [how]
   * @returns {Promise<{row: any, undo: string | null}>} `undo` is its key; refused with the server's Problem
   */
  async run(command, { undoing = false } = {}) {
    const id = command.id ?? `new-${uuid()}`;
    const before = this.row(command);
    const wish = this.show({ ...command, id }, before);
    let base;
    const call = () => send(command, base = command.version ?? this.versionOf(command));
    try {
      const row = await this.inTurn(id, call);
      this.answered(wish, row);
      return { row, undo: undoing ? null : this.remember(inverse(command, before, row), row, base) };
    } catch (problem) {
      this.forget(wish);
      this.contradicted(command, wish?.row, problem);
      throw problem;
    }
  }

  /** @param {string} [key] the last one by default @returns {Promise<boolean>} false: nothing to undo */
  async undo(key = this.undos[this.undos.length - 1]?.key) {
    const undo = this.undos.find(other => other.key === key);
    if (!undo) return false;
    this.undos = this.undos.filter(other => other !== undo);
    const { row } = await this.run(undo.command, { undoing: true });
    this.rebase(undo, row);
    return true;
  }

  /** An undo is based on what my command made: where somebody changed it since, they are asked, not overwritten. */
  remember(inverse, row, base) {
    if (!inverse) return null;
    const undo = { key: uuid(), command: inverse.id ? { ...inverse, version: row.version } : inverse, base };
    this.undos = [...this.undos.slice(1 - REMEMBERED), undo];
    return undo.key;
  }

  /** The row is again as an earlier command of mine had made it, but with a new version. */
  rebase({ command, base }, row) {
    const again = ({ id, version }) => id === command.id && version === base;
    this.undos = this.undos.map(undo => (again(undo.command) ? { ...undo, command: { ...undo.command, version: row.version } } : undo));
  }

  /** @param {Command} command */
  row({ verb, id }) {
    const entity = entityOf(verb);
    return entity && id ? this.seen.value?.[`${entity}s`].get(id) : undefined;
  }

  show(command, before) {
    const entity = entityOf(command.verb);
    const row = entity && guess(command, before, this.seen.value);
    if (!entity || row === undefined) return null;
    const wish = { entity, id: command.id, row: row && { ...row, pending: true }, key: uuid() };
    this.pending.value = [...this.pending.value, wish];
    return wish;
  }

  /** The newest version that I know, from the log or from an answer that the log has not said yet. @param {Command} command */
  versionOf({ verb, id = '' }) {
    const entity = verb.split('.')[0];
    const logged = this.store.state.value?.[`${entity}s`]?.get(id)?.version;
    const mine = this.pending.value.filter(wish => wish.id === id && wish.version).map(wish => wish.version);
    return Math.max(logged ?? 0, ...mine) || undefined;
  }

  inTurn(id, work) {
    const turn = (this.queues.get(id) ?? Promise.resolve()).then(work, work);
    this.queues.set(id, turn);
    const done = () => this.queues.get(id) === turn && this.queues.delete(id);
    turn.then(done, done);
    return turn;
  }

  answered(wish, row) {
    if (!wish || !row) return this.forget(wish);
    const settled = { ...wish, id: row.id, row: wish.row && row, version: row.version };
    this.pending.value = this.pending.value.map(other => (other.key === wish.key ? settled : other));
    this.settle(this.store.state.value, []);
  }

  forget(wish) {
    if (wish) this.pending.value = this.pending.value.filter(other => other.key !== wish.key);
  }

  /** What the log has said by now needs no wish any more. */
  settle(state, changes) {
    const said = new Map(changes.map(change => [change.id, change.body?.version ?? Infinity]));
    const pending = this.pending.peek();
    const left = pending.filter(wish => !state || (!isSettled(state, wish) && !(wish.version && said.get(wish.id) >= wish.version)));
    if (left.length < pending.length) this.pending.value = left;
  }

  contradicted(command, mine, problem) {
    if (!(problem instanceof Problem) || !problem.current || (problem.status !== 409 && problem.status !== 412)) return;
    if (problem.current.id === command.id) this.conflict.value = { command, mine, current: problem.current, problem };
  }

  close() {
    this.stop();
  }
}
