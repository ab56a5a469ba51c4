// @ts-check
import { xOf } from '../axis.js';

const EDGE = 60;

/** The one chip that Tab reaches, and the way to the others. */
export class Focus {
  /** @param {import('./timeline.js').Timeline} timeline */
  constructor(timeline) {
    this.timeline = timeline;
    this.id = '';
    timeline.grid.addEventListener('focusin', event => {
      const id = idOf(event.target);
      this.had = id !== undefined;
      if (id) this.mark(id);
    });
  }

  /** Paints, and puts the focus back on the chip that had it when it went into another row. @param {() => void} paint */
  keep(paint) {
    const id = idOf(document.activeElement);
    paint();
    if (id && idOf(document.activeElement) !== id) this.timeline.chip(id)?.element.focus({ preventScroll: true });
  }

  /** Some chip can always be reached. */
  settle() {
    if (this.timeline.chip(this.id)?.element.tabIndex === 0) return;
    const first = this.timeline.chip(this.id)?.element ?? this.timeline.grid.querySelector('.chip');
    if (first instanceof HTMLElement) this.mark(idOf(first) ?? '');
  }

  restore() {
    if (this.had && document.activeElement === document.body) this.timeline.chip(this.id)?.element.focus({ preventScroll: true });
  }

  mark(id) {
    const old = this.timeline.grid.querySelector('.chip[tabindex="0"]');
    if (old instanceof HTMLElement) old.tabIndex = -1;
    this.id = id;
    const chip = this.timeline.chip(id);
    if (chip) chip.element.tabIndex = 0;
  }

  /** Scrolls there first, since what is out of sight is not there. @param {import('../plan.js').Item} item */
  to(item) {
    this.reveal(item);
    this.timeline.flush();
    this.mark(item.id);
    this.timeline.chip(item.id)?.element.focus({ preventScroll: true });
  }

  reveal({ row, start, end }) {
    const { scroller, heights, index, scene, head, left } = this.timeline;
    const at = index.get(row);
    if (at === undefined) return;
    const [top, bottom] = [heights.top(at), heights.top(at + 1) + head.offsetHeight];
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
    const [from, to] = [xOf(scene.axis, start), xOf(scene.axis, end) + left.offsetWidth];
    if (from < scroller.scrollLeft) scroller.scrollLeft = from - EDGE;
    else if (to > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = Math.min(from - EDGE, to + EDGE - scroller.clientWidth);
  }
}

/** @param {EventTarget | null} target @returns {string | undefined} */
export function idOf(target) {
  const chip = target instanceof Element ? target.closest('.chip') : null;
  return chip instanceof HTMLElement ? chip.dataset.id : undefined;
}
