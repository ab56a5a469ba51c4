// @ts-check
import { html } from '../../../vendor/ui.js';
import { t } from '../../../i18n.js';
import { timeZone } from '../../../session.js';
import { dayShort, today } from '../../../time.js';
import { onDate } from './days.js';
import { periodSaid } from './words.js';

const DAYS = 14;

/** What the hours mean for the next two weeks. @param {{ hours: import('./days.js').Hours }} props */
export function Preview({ hours }) {
  const first = today();
  const days = Array.from({ length: DAYS }, (_, index) => first.add({ days: index }));
  return html`
    <section class="hours-preview" aria-label=${t('hours.preview')}>
      <h3>${t('hours.preview')}</h3>
      <small class="mute">${t('hours.zone', { zone: timeZone.value.replace('_', ' ') })}</small>
      <ul>
        ${days.map((date) => {
          const { periods, note, differs } = onDate(hours, date.toString());
          return html`
            <li key=${date.toString()} class=${[periods.length ? '' : 'is-closed', differs ? 'differs' : '', date.dayOfWeek === 1 ? 'is-monday' : ''].join(' ')}>
              <span>${dayShort(date)}</span>
              <span class="row-wrap">${periods.length ? periods.map((period) => html`<span key=${period.starts}>${periodSaid(period)}</span>`) : t('hours.closed')}${differs && html` <span class="tag">${note || t('hours.differs')}</span>`}</span>
            </li>`;
        })}
      </ul>
    </section>
  `;
}
