// @ts-check
import { el, icon, place, write } from './dom.js';

const BADGES = { overlap: 'triangle-alert', skill: 'circle-alert', hours: 'clock', wish: 'hand', swap: 'arrow-left-right', requested: 'hourglass', hold: 'lock', here: 'log-in', group: 'users' };
const FLASH = [{ boxShadow: '0 0 0 3px var(--ring)' }, { boxShadow: '0 0 0 3px transparent' }];
const NAMED = 2600;

/** One shift or booking on the board: a button that is kept as long as its item is shown. */
export class Chip {
  /** @param {string} id */
  constructor(id) {
    this.time = el('b');
    this.title = el('small');
    this.badges = el('span', { class: 'chip-badges', 'aria-hidden': 'true' });
    this.bars = el('span', { class: 'chip-bars', 'aria-hidden': 'true' });
    this.element = el('button', { type: 'button', 'data-id': id, tabindex: -1 }, this.time, ' ', this.title, this.badges, this.bars);
    this.shown = '';
  }

  /**
   * @param {import('../layout.js').Box} box
   * @param {import('./words.js').Saying} saying
   */
  paint(box, saying) {
    const shown = [box.x, box.width, box.y, box.height, saying.key, box.bars.map(bar => `${bar.x}+${bar.width}${bar.look ?? ''}`)].join('|');
    if (shown === this.shown) return;
    this.shown = shown;
    place(this.element, { left: box.x, width: box.width, top: box.y, height: box.height });
    this.element.className = saying.look;
    this.element.setAttribute('aria-label', saying.label);
    write(this.time, saying.time);
    write(this.title, saying.title);
    this.element.style.setProperty('--badges', String(saying.badges.length));
    this.badges.replaceChildren(...saying.badges.map(badge => icon(BADGES[badge])));
    this.bars.replaceChildren(...box.bars.map(bar));
  }

  /** Somebody else did this. @param {string} name @param {boolean} calm without motion */
  flash(name, calm) {
    const by = el('span', { class: 'chip-by', 'aria-hidden': 'true', 'data-name': name });
    this.element.append(by);
    setTimeout(() => by.remove(), NAMED);
    if (!calm) this.element.animate(FLASH, { duration: 1200, easing: 'ease-out' });
  }
}

function bar({ x, width, look }) {
  const element = el('i', look ? { class: `is-${look}` } : {});
  place(element, { left: x, width });
  return element;
}
