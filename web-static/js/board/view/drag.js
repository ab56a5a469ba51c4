// @ts-check
import { idOf } from './focus.js';
import { Gesture } from './gesture.js';

const STARTS_AFTER = 4;
const LONG_PRESS = 350;
const SLIPS_AFTER = 8;
const EDGE = 8;
const ROOM_FOR_EDGES = 30;
const NEAR = 44;
const SPEED = 14;

/** Pointers on the board: from a press to a gesture, by mouse at once, by finger after a long press, since before that the page scrolls. */
export class Drag {
  /** @param {import('./timeline.js').Timeline} timeline */
  constructor(timeline) {
    this.timeline = timeline;
    this.ending = new AbortController();
    const { signal } = this.ending;
    const { grid, scroller } = timeline;
    grid.addEventListener('pointerdown', event => this.press(event), { signal });
    grid.addEventListener('click', event => this.click(event), { signal });
    grid.addEventListener('dblclick', event => this.doubleClick(event), { signal });
    addEventListener('pointermove', event => this.move(event), { signal });
    addEventListener('pointerup', event => this.release(event), { signal });
    addEventListener('pointercancel', () => this.end(), { signal });
    addEventListener('keydown', event => this.escape(event), { signal, capture: true });
    scroller.addEventListener('touchmove', event => this.gesture && event.preventDefault(), { signal, passive: false });
    scroller.addEventListener('contextmenu', event => this.pressed && event.preventDefault(), { signal });
  }

  close() {
    this.end();
    this.ending.abort();
  }

  press(event) {
    if (event.button || this.pressed || !this.timeline.scene) return;
    const item = this.timeline.scene.plan.items.get(idOf(event.target) ?? '');
    if (!this.timeline.scene.rights[item?.entity ?? 'shift'] || item?.data.version === 0) return;
    const touch = event.pointerType === 'touch';
    this.pressed = { item, x: event.clientX, y: event.clientY, id: event.pointerId, touch, kind: kindOf(event, item) };
    this.clicks = true;
    if (touch) this.timer = setTimeout(() => this.arm(), LONG_PRESS);
  }

  arm() {
    navigator.vibrate?.(10);
    this.begin();
  }

  begin() {
    this.clicks = false;
    this.gesture = Gesture.of(this.timeline, this.pressed);
    if (!this.gesture) this.pressed = null;
    else this.steer();
  }

  move(event) {
    if (!this.pressed || event.pointerId !== this.pressed.id) return;
    const far = Math.hypot(event.clientX - this.pressed.x, event.clientY - this.pressed.y);
    this.at = { x: event.clientX, y: event.clientY };
    if (this.gesture) this.gesture.to(this.at);
    else if (this.pressed.touch) far > SLIPS_AFTER && this.end();
    else if (far >= STARTS_AFTER) {
      this.begin();
      this.gesture?.to(this.at);
    }
  }

  /** Near an edge the board moves along under the pointer. */
  steer() {
    if (!this.gesture) return;
    const box = this.timeline.scroller.getBoundingClientRect();
    const { x, y } = this.at ?? this.pressed;
    const inside = { left: box.left + this.timeline.left.offsetWidth, top: box.top + this.timeline.head.offsetHeight };
    const dx = pull(x, inside.left, box.right);
    const dy = pull(y, inside.top, box.bottom);
    if (dx || dy) {
      this.timeline.scroller.scrollBy(dx, dy);
      this.gesture.to({ x, y });
    }
    requestAnimationFrame(() => this.steer());
  }

  release(event) {
    if (!this.pressed || event.pointerId !== this.pressed.id) return;
    this.gesture?.drop(event.altKey);
    this.end();
  }

  escape(event) {
    if (event.key !== 'Escape' || !this.gesture) return;
    event.preventDefault();
    event.stopPropagation();
    this.end();
  }

  end() {
    clearTimeout(this.timer);
    const { gesture } = this;
    this.gesture = null;
    this.pressed = null;
    this.at = null;
    if (!gesture) return;
    gesture.clear();
    this.timeline.actions.idle();
  }

  /** A drag ends with a click too, which is none. */
  click(event) {
    const item = this.timeline.scene?.plan.items.get(idOf(event.target) ?? '');
    if (item && (this.clicks !== false || event.detail === 0)) this.timeline.actions.open(item);
    this.clicks = undefined;
  }

  doubleClick(event) {
    if (!this.timeline.scene?.rights.shift || idOf(event.target)) return;
    const spot = Gesture.spotAt(this.timeline, { x: event.clientX, y: event.clientY });
    if (spot) this.timeline.actions.create(spot);
  }
}

function kindOf(event, item) {
  if (!item) return 'create';
  if (item.entity !== 'shift' || event.pointerType === 'touch') return 'move';
  const box = event.target.closest('.chip').getBoundingClientRect();
  if (box.width < ROOM_FOR_EDGES) return 'move';
  if (event.clientX - box.left < EDGE) return 'start';
  return box.right - event.clientX < EDGE ? 'end' : 'move';
}

function pull(at, low, high) {
  if (at < low + NEAR) return -Math.min(SPEED, (low + NEAR - at) / 3);
  return at > high - NEAR ? Math.min(SPEED, (at - high + NEAR) / 3) : 0;
}
