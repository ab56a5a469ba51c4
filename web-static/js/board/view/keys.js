// @ts-check
import { t } from '../../i18n.js';
import { SNAP } from '../axis.js';
import { idOf } from './focus.js';
import { momentOf, ownerOf } from './words.js';

const ALONG = { ArrowRight: 1, ArrowLeft: -1 };
const ACROSS = { ArrowDown: 1, ArrowUp: -1 };

/** The keyboard on chips: arrows walk, M takes a chip in hand, Enter opens, Delete cancels. */
export class Keys {
  /** @param {import('./timeline.js').Timeline} timeline */
  constructor(timeline) {
    this.timeline = timeline;
    /** @type {import('../plan.js').Item | null} */
    this.moving = null;
    timeline.grid.addEventListener('keydown', event => this.onKey(event));
    timeline.grid.addEventListener('focusout', event => this.moving && idOf(event.relatedTarget) !== this.moving.id && this.leave(event));
  }

  onKey(event) {
    const item = this.timeline.scene?.plan.items.get(idOf(event.target) ?? '');
    if (!item || event.ctrlKey || event.metaKey) return;
    const done = this.moving ? this.steer(event) : this.walk(event, item) || this.act(event, item);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }

  act({ key }, item) {
    const { scene, actions } = this.timeline;
    if (!scene.rights[item.entity] || !item.data.version) return false;
    if (key === 'm' || key === 'M') return this.take(item);
    if (key === 'Delete' || key === 'Backspace') return run(() => actions.cancel(item));
    return false;
  }

  walk({ key }, item) {
    const next = this.next(key, item);
    if (next) this.timeline.focus.to(next);
    return next !== undefined;
  }

  next(key, item) {
    const line = this.line(item.row);
    const at = line.findIndex(other => other.id === item.id);
    if (key in ALONG) return line[at + ALONG[key]];
    if (key === 'Home') return line[0];
    if (key === 'End') return line[line.length - 1];
    return key in ACROSS ? this.nearest(item, ACROSS[key]) : undefined;
  }

  line(row) {
    const { scene, index } = this.timeline;
    const at = scene.rows[index.get(row) ?? -1];
    const order = at ? scene.layout(at).boxes.map(box => box.item) : [];
    return order.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  nearest(item, step) {
    const { scene, index } = this.timeline;
    for (let at = (index.get(item.row) ?? 0) + step; at >= 0 && at < scene.rows.length; at += step) {
      const line = this.line(scene.rows[at].key);
      if (line.length) return line.reduce((a, b) => (Math.abs(b.start - item.start) < Math.abs(a.start - item.start) ? b : a));
    }
  }

  take(item) {
    this.moving = item;
    this.show({ ...item });
    this.timeline.say(t('board.move-mode'));
    return true;
  }

  /** In move mode: arrows move, with Shift they move the end, Enter drops, Escape puts back. */
  steer({ key, shiftKey }) {
    if (key === 'Escape') return this.put(false);
    if (key === 'Enter' || key === ' ' || key === 'm' || key === 'M') return this.put(true);
    const held = this.timeline.scene.preview;
    if (key in ALONG) return this.shift(held, ALONG[key] * SNAP, shiftKey && held.entity === 'shift');
    if (key in ACROSS) return this.carry(held, ACROSS[key]);
    return false;
  }

  shift(held, by, onlyEnd) {
    const end = held.end + by;
    if (onlyEnd && end - held.start < SNAP) return true;
    this.show({ ...held, start: onlyEnd ? held.start : held.start + by, end });
    return true;
  }

  carry(held, step) {
    const { scene, index } = this.timeline;
    let at = (index.get(held.row) ?? 0) + step;
    while (scene.rows[at]?.kind === 'group' || (held.entity === 'booking' && scene.rows[at]?.kind === 'open')) at += step;
    if (scene.rows[at]) this.show({ ...held, row: scene.rows[at].key });
    return true;
  }

  show(item) {
    const { scene } = this.timeline;
    const rows = new Set([item.row, scene.preview?.row ?? item.row, this.moving?.row ?? item.row]);
    scene.preview = item;
    this.timeline.refresh(rows);
    this.timeline.focus.to(item);
    this.timeline.say(`${ownerOf(item.row, scene)}, ${momentOf(item, scene)}`);
  }

  put(keep) {
    const { scene, actions } = this.timeline;
    const [item, spot] = [this.moving, scene.preview];
    this.moving = null;
    scene.preview = null;
    this.timeline.refresh(new Set([item?.row ?? '', spot?.row ?? '']));
    const moved = item && spot && (item.start !== spot.start || item.end !== spot.end || item.row !== spot.row);
    this.timeline.say(t(keep && moved ? 'board.dropped' : 'board.put-back'));
    if (keep && moved) actions.change(item, { start: spot.start, end: spot.end, row: spot.row });
    actions.idle();
    if (item) this.timeline.focus.to(scene.plan.items.get(item.id) ?? item);
    return true;
  }

  /** Whoever goes away by mouse or Tab puts it back; a repaint only takes the chip along. */
  leave({ target }) {
    if (!this.timeline.painting && target.isConnected && document.hasFocus()) this.put(false);
  }
}

function run(work) {
  work();
  return true;
}
