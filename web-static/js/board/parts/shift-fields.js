// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Field } from '../../parts/form.js';
import { DateField, TimeField } from '../../parts/when.js';
import { plusDays } from '../calendar.js';

/**
 * A shift as a form has it.
 * @typedef {{date: string, from: string, to: string, skill: string, employee: string, label: string, note: string}} Draft
 */

/** @param {{start: number, end: number}} span @param {import('../calendar.js').Calendar} calendar @returns {Draft} */
export function draftOf({ start, end }, calendar, { skill = '', employee = '', label = '', note = '' } = {}) {
  return { date: calendar.date(start), from: calendar.time(start), to: calendar.time(end), skill, employee, label, note };
}

/** An end that is not after the start is on the next day. @param {Draft} draft @param {import('../calendar.js').Calendar} calendar */
export function spanOf({ date, from, to }, calendar) {
  return { start: calendar.at(date, from), end: calendar.at(to > from ? date : plusDays(date, 1), to) };
}

/** @param {{ draft: Draft, change: (part: Partial<Draft>) => void }} props */
export function TimeFields({ draft, change }) {
  const overnight = draft.from && draft.to && draft.to <= draft.from;
  return html`
    <div class="board-times">
      <${DateField} value=${draft.date} onValue=${date => change({ date })} />
      <${TimeField} name="startsAt" label=${t('board.from')} value=${draft.from} onValue=${from => change({ from })} />
      <${TimeField} name="endsAt" label=${t('board.to')} value=${draft.to} hint=${overnight ? t('board.next-day') : undefined} onValue=${to => change({ to })} />
    </div>
  `;
}

/** Those who can do it first. */
export function PersonField({ state, value, skill, open = true, onValue }) {
  const people = [...state.employees.values()].filter(person => !person.archived).sort((a, b) => a.name.localeCompare(b.name));
  const able = people.filter(person => !skill || person.skills.includes(skill));
  const others = people.filter(person => !able.includes(person));
  const option = person => html`<option key=${person.id} value=${person.id}>${person.name}</option>`;
  return html`
    <${Field} as="select" name="employee" label=${t('board.person')} value=${value} required=${!open} onValue=${onValue}>
      <option value="">${open ? t('board.nobody') : t('board.choose')}</option>
      ${able.map(option)}
      ${others.length > 0 && html`<optgroup label=${t('board.without-skill')}>${others.map(option)}</optgroup>`}
    <//>
  `;
}

export function SkillField({ state, value, onValue }) {
  const skills = [...state.skills.values()].filter(skill => !skill.archived || skill.id === value).sort((a, b) => a.name.localeCompare(b.name));
  return html`
    <${Field} as="select" name="skill" label=${t('board.skill')} value=${value} required onValue=${onValue}>
      <option value="">${t('board.choose')}</option>
      ${skills.map(skill => html`<option key=${skill.id} value=${skill.id}>${skill.name}</option>`)}
    <//>
  `;
}
