// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { Check, Field } from '../parts/form.js';
import { Icon } from '../parts/icon.js';
import { moment } from '../time.js';
import { plusDays } from '../board/calendar.js';
import { rulesOf } from './rules.js';

const MARKS = { booked: 'circle-check', skipped: 'minus', stopped: 'circle-x' };

/** Every so many weeks, so often or until a day. @param {{ draft: any, change: (part: any) => void }} props */
export function Repeat({ draft, change }) {
  const { repeat } = draft;
  const toggle = on => change({ repeat: on ? { every: 1, end: 'count', count: 4, until: plusDays(draft.date, 28), onConflict: 'skip' } : null });
  const put = part => change({ repeat: { ...repeat, ...part } });
  return html`
    <${Check} name="repeat" label=${t('book.repeat')} checked=${Boolean(repeat)} onValue=${toggle} />
    ${repeat && html`
      <div class="split">
        <${Field} name="everyWeeks" type="number" label=${t('book.every')} value=${repeat.every} required min="1" max="52" onValue=${every => put({ every: Number(every) })} />
        <${Field} name="end" as="select" label=${t('book.ends')} value=${repeat.end} onValue=${end => put({ end })}><option value="count">${t('book.ends-count')}</option><option value="until">${t('book.ends-until')}</option><//>
        ${repeat.end === 'count'
          ? html`<${Field} name="occurrences" type="number" label=${t('book.count')} value=${repeat.count} required min="1" max="104" onValue=${count => put({ count: Number(count) })} />`
          : html`<${Field} name="until" type="date" label=${t('book.until')} value=${repeat.until} required onValue=${until => put({ until })} />`}
        <${Field} name="onConflict" as="select" label=${t('book.on-conflict')} value=${repeat.onConflict} onValue=${onConflict => put({ onConflict })}><option value="skip">${t('book.conflict-skip')}</option><option value="stop">${t('book.conflict-stop')}</option><//>
      </div>`}
  `;
}

/** What became of each time of a series. @param {{ series: any, onClose: () => void }} props */
export function Verdicts({ series, onClose }) {
  const booked = series.verdicts.filter(one => one.outcome === 'booked').length;
  return html`
    <p role="status"><b>${t('book.series-made', { count: booked })}</b></p>
    <ul class="board-list verdicts">
      ${series.verdicts.map(one => html`<li key=${one.startsAt} class=${`row is-${one.outcome}`}><${Icon} name=${MARKS[one.outcome]} /><b>${moment(one.startsAt)}</b><span class="grow">${t(`book.outcome.${one.outcome}`)}${one.reasons?.length ? `: ${rulesOf(reasonsOf(one.reasons)).join(', ')}` : ''}</span></li>`)}
    </ul>
    <div class="dialog-foot"><${Button} kind="primary" onClick=${onClose}>${t('action.close')}<//></div>
  `;
}

/** A reason is a rule by name, or with its text. */
function reasonsOf(reasons) {
  return { rules: reasons.map(reason => reason.rule ?? reason), errors: reasons.map(reason => ({ reason: reason.text ?? reason.detail ?? String(reason.rule ?? reason) })) };
}
