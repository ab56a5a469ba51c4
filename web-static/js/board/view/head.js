// @ts-check
import { t } from '../../i18n.js';
import { hueOf, initials } from '../../parts/avatar.js';
import { el, icon, write } from './dom.js';

/** The head of a row in the left column: who or what it is, and for a person the hours of the week against the limit. */
export class RowHead {
  /** @param {import('../rows.js').Row} row @param {(key: string) => void} toggle */
  constructor(row, toggle) {
    this.name = el('b', { class: 'clip' });
    this.note = el('small', { class: 'clip' });
    this.element = row.kind === 'person' ? this.person(row.employee) : this.folding(row, toggle);
  }

  person(employee) {
    this.avatar = el('span', { class: 'avatar', 'aria-hidden': 'true', 'data-initials': initials(employee.name) });
    this.avatar.style.setProperty('--hue', String(hueOf(employee.id)));
    this.load = el('i', { class: 'head-load', 'aria-hidden': 'true' });
    return el('div', { class: 'head' }, this.avatar, el('span', { class: 'head-text' }, this.name, this.note), this.load);
  }

  folding(row, toggle) {
    this.fold = el('button', { type: 'button', class: 'head-fold' }, icon('chevron-down'), this.name, this.note);
    this.fold.addEventListener('click', () => toggle(row.kind === 'group' ? row.key.slice('group:'.length) : row.key));
    return el('div', { class: `head head-${row.kind}` }, this.fold);
  }

  /** @param {import('./scene.js').Scene} scene @param {import('../rows.js').Row} row @returns {string} the same for those who listen */
  paint(scene, row) {
    return row.kind === 'person' ? this.paintPerson(scene, row) : this.paintFolding(scene, row);
  }

  /** @param {import('./scene.js').Scene} scene @param {import('../rows.js').Row} row */
  paintPerson(scene, { employee }) {
    const { worked, limit } = scene.hours(employee);
    const text = limit == null ? t('board.hours', { hours: worked }) : t('board.hours-of', { hours: worked, limit });
    const over = limit != null && worked > limit;
    write(this.name, employee.name);
    write(this.note, text);
    this.note.classList.toggle('head-over', over);
    this.load?.style.setProperty('--load', limit ? String(Math.min(1, worked / limit)) : '0');
    this.load?.classList.toggle('is-over', over);
    return `${employee.name}, ${text}`;
  }

  paintFolding(scene, row) {
    const name = row.kind === 'open' ? t('board.open-shifts') : row.skill?.name ?? t('board.no-skill');
    const count = row.kind === 'open' ? scene.openCount() : row.count;
    write(this.name, name);
    write(this.note, String(count));
    this.fold?.setAttribute('aria-expanded', String(!row.collapsed));
    this.element.classList.toggle('is-folded', Boolean(row.collapsed));
    return `${name}, ${count}`;
  }
}
