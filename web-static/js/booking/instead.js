// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Icon } from '../parts/icon.js';
import { moment } from '../time.js';

/** Someone was faster: the next times that are free. @param {{ visit: any, times: string[], onTake: (part: {date: string, time: string, slot: null}) => void }} props */
export function Instead({ visit, times, onTake }) {
  const take = startsAt => {
    const calendar = visit.calendar.peek();
    const at = Date.parse(startsAt);
    onTake({ date: calendar.date(at), time: calendar.time(at), slot: null });
  };
  return html`
    <div class="notice notice-warn" role="alert"><${Icon} name="triangle-alert" />
      <div class="stack-tight"><b>${t('book.instead')}</b><div class="times">${times.map(at => html`<button type="button" key=${at} class="time" onClick=${() => take(at)}>${moment(at)}</button>`)}</div></div>
    </div>
  `;
}
