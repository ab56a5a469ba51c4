// @ts-check
import { html, useRef } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { dayLong, dayNear, dayShort } from '../../time.js';
import { Search } from './search.js';

/** The day, the search, and the two things that are done most. @param {{ visit: import('./desk.js').Reception }} props */
export function Head({ visit }) {
  return html`
    <div class="reception-head">
      <div class="row reception-dates">
        <${Dates} visit=${visit} />
        <div class="row board-steps">
          <${Button} kind="plain" icon="chevron-left" label=${t('board.earlier')} onClick=${() => visit.step(-1)} />
          <${Button} kind="plain" icon="chevron-right" label=${t('board.later')} onClick=${() => visit.step(1)} />
        </div>
        ${!visit.isToday.value && html`<${Button} onClick=${() => visit.show(visit.today.value)}>${t('board.today')}<//>`}
      </div>
      <${Search} visit=${visit} />
      ${visit.rights.value.booking && html`
        <div class="row reception-new">
          <${Button} icon="log-in" onClick=${() => visit.open('walk-in')}>${t('reception.walk-in')}<//>
          <${Button} kind="primary" icon="calendar-plus" onClick=${() => visit.open('book')}>${t('board.book')}<//>
        </div>`}
    </div>
  `;
}

/** A press opens the calendar. */
function Dates({ visit }) {
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  const date = Temporal.PlainDate.from(visit.date.value);
  const open = event => {
    event.preventDefault();
    input.current?.showPicker();
  };
  const near = dayNear(date);
  const long = dayLong(date);
  return html`
    <label class="board-dates" onClick=${open}>
      <h1>${visit.isToday.value ? html`${near} <span class="mute">${long}</span>` : html`<span class="long">${long}</span><span class="short">${dayShort(date)}</span>`}</h1>
      <${Icon} name="chevron-down" />
      <input type="date" ref=${input} value=${visit.date.value} aria-label=${t('board.go-to')} onChange=${event => event.currentTarget.value && visit.show(event.currentTarget.value)} />
    </label>
  `;
}
