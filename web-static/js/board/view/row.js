// @ts-check
import { Chip } from './chip.js';
import { el, place, write } from './dom.js';
import { Shades } from './shades.js';

/** One row of the grid: its lane with chips, and its head in the left column. */
export class RowView {
  /** @param {string} key @param {import('./head.js').RowHead} head */
  constructor(key, head) {
    this.key = key;
    this.head = head;
    this.name = el('span', { class: 'sr', role: 'rowheader' });
    this.lane = el('div', { class: 'lane', role: 'gridcell' });
    this.element = el('div', { class: 'line', role: 'row', 'data-row': key }, this.name, this.lane);
    /** @type {Map<string, Chip>} */
    this.chips = new Map();
    this.shades = new Shades(this.lane);
  }

  /** @param {number} index @param {number} top @param {number} height */
  put(index, top, height) {
    this.element.setAttribute('aria-rowindex', String(index + 1));
    place(this.element, { top, height });
    place(this.head.element, { top, height });
  }

  /**
   * @param {import('./scene.js').Scene} scene @param {import('../rows.js').Row} row
   * @param {{from: number, to: number}} window pixels that are drawn
   */
  paint(scene, row, window) {
    const { boxes } = scene.layout(row);
    this.element.className = `line line-${row.kind}`;
    write(this.name, this.head.paint(scene, row));
    this.shades.paint(scene, row);
    const left = new Set(this.chips.keys());
    for (const box of boxes) {
      const held = box.item.id === scene.held;
      const kept = held || this.chips.get(box.item.id)?.element === document.activeElement;
      if (!kept && (box.x + box.width < window.from || box.x > window.to)) continue;
      left.delete(box.item.id);
      if (!held) this.chipOf(box.item.id).paint(box, scene.saying(box));
    }
    for (const id of left) this.drop(id, scene);
  }

  chipOf(id) {
    const known = this.chips.get(id);
    if (known) return known;
    const chip = new Chip(id);
    this.chips.set(id, chip);
    this.lane.append(chip.element);
    return chip;
  }

  /** What a person has in hand stays where it is. */
  drop(id, scene) {
    if (id === scene.held) return;
    this.chips.get(id)?.element.remove();
    this.chips.delete(id);
  }

  remove() {
    this.element.remove();
    this.head.element.remove();
  }
}
