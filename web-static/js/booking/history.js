// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { moment } from '../time.js';
import { changesOf } from './changes.js';

/** Who did what with a booking, and when; the newest first. @param {{ items: any[], state: any }} props */
export function History({ items, state }) {
  return html`
    <section class="stack-tight">
      <h3>${t('book.history')}</h3>
      <ol class="history">
        ${[...items].reverse().map(item => html`
          <li key=${item.seq}>
            <b>${t(`book.kind.${item.kind.split('.')[1]}`)}</b> <span class="mute">${item.actor ?? t('book.nobody')}, ${moment(item.at)}</span>
            ${changesOf(item).map(one => html`<p key=${one.field}>${t(`book.field.${one.field}`)}: <span class="was">${said(one.field, one.from, state)}</span> → ${said(one.field, one.to, state)}</p>`)}
          </li>`)}
      </ol>
    </section>
  `;
}

/** A value as people know it. */
function said(field, value, { employees, services }) {
  if (value === undefined || value === null || value === '') return '–';
  if (field === 'status') return t(`board.status.${value}`);
  if (field === 'startsAt') return moment(value);
  if (field === 'employee') return employees.get(value)?.name ?? t('my.someone');
  return field === 'service' ? services.get(value)?.name ?? '–' : String(value);
}
