// @ts-check
/** Days that differ: off, or other hours; several days at once. */
import { html, useState } from '../../../vendor/ui.js';
import { t } from '../../../i18n.js';
import { dateRange, today } from '../../../time.js';
import { Button } from '../../../parts/button.js';
import { Check, Field } from '../../../parts/form.js';
import { Icon } from '../../../parts/icon.js';
import { datesOf, spansOf, withoutSpan, withSpan } from './days.js';
import { Periods } from './period-fields.js';
import { periodSaid } from './words.js';

/** @typedef {import('./days.js').Exception} Exception */
/** @typedef {import('./days.js').Span} Span */

/** @param {{ exceptions: Exception[], onExceptions: (exceptions: Exception[]) => void }} props */
export function Exceptions({ exceptions, onExceptions }) {
  const [adding, setAdding] = useState(/** @type {Span | null} */ (null));
  const past = today().toString();
  const spans = spansOf(exceptions).filter((span) => span.to >= past);
  const fresh = () => {
    const tomorrow = today().add({ days: 1 }).toString();
    setAdding({ from: tomorrow, to: tomorrow, periods: [], note: '' });
  };
  /** @param {Span} span */
  const add = (span) => {
    onExceptions(withSpan(exceptions, span));
    setAdding(null);
  };
  return html`
    <div class="stack-tight">
      <h3>${t('hours.differ')}</h3>
      ${spans.length > 0 && html`<ul class="lines">${spans.map((span) => html`<${Line} key=${span.from} span=${span} onChange=${() => setAdding(span)} onRemove=${() => onExceptions(withoutSpan(exceptions, span))} />`)}</ul>`}
      ${!spans.length && !adding && html`<p class="mute">${t('hours.none-differ')}</p>`}
      ${adding ? html`<${Editor} key=${adding.from} first=${adding} onAdd=${add} onClose=${() => setAdding(null)} />` : html`<div><${Button} icon="calendar-x" onClick=${fresh}>${t('hours.add-days')}<//></div>`}
    </div>
  `;
}

/** @param {Span} span */
const datesSaid = ({ from, to }) => dateRange(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to));

/** @param {{ span: Span, onChange: () => void, onRemove: () => void }} props */
function Line({ span, onChange, onRemove }) {
  const dates = datesSaid(span);
  return html`
    <li>
      <${Icon} name=${span.periods.length ? 'clock' : 'calendar-x'} />
      <div class="grow"><b>${dates}</b><div class="mute">${[span.periods.map(periodSaid).join(', ') || t('hours.off'), span.note].filter(Boolean).join(' · ')}</div></div>
      <${Button} kind="plain" icon="pencil" label=${t('staff.change', { name: dates })} onClick=${onChange} />
      <${Button} kind="plain" icon="trash-2" label=${t('hours.remove-days', { dates })} onClick=${onRemove} />
    </li>
  `;
}

/** @param {{ first: Span, onAdd: (span: Span) => void, onClose: () => void }} props */
function Editor({ first, onAdd, onClose }) {
  const [span, setSpan] = useState(first);
  const set = (/** @type {Partial<Span>} */ change) => setSpan({ ...span, ...change });
  const days = span.from && span.to ? datesOf(span.from, span.to).length : 0;
  const complete = days > 0 && span.periods.every(({ starts, ends }) => starts && ends);
  const from = (/** @type {string} */ date) => set({ from: date, to: span.to < date ? date : span.to });
  return html`
    <fieldset class="card stack">
      <legend class="sr">${t('hours.add-days')}</legend>
      <div class="split">
        <${Field} name="days-from" type="date" label=${t('hours.first-day')} value=${span.from} required onValue=${from} />
        <${Field} name="days-to" type="date" label=${t('hours.last-day')} value=${span.to} min=${span.from} required onValue=${(/** @type {string} */ to) => set({ to })} />
      </div>
      <div class="row-wrap">
        <${Check} type="radio" name="days-kind" label=${t('hours.off')} checked=${!span.periods.length} onValue=${() => set({ periods: [] })} />
        <${Check} type="radio" name="days-kind" label=${t('hours.other')} checked=${span.periods.length > 0} onValue=${() => set({ periods: span.periods.length ? span.periods : [{ starts: '10:00', ends: '15:00' }] })} />
      </div>
      ${span.periods.length > 0 && html`<${Periods} name="days" day=${t('hours.other')} periods=${span.periods} onValue=${(/** @type {any} */ periods) => set({ periods })} />`}
      <${Field} name="days-note" label=${t('hours.note')} value=${span.note} maxlength="200" hint=${t('hours.note-hint')} onValue=${(/** @type {string} */ note) => set({ note })} />
      <div class="row row-end">
        <${Button} onClick=${onClose}>${t('action.cancel')}<//>
        <${Button} kind="primary" disabled=${!complete} onClick=${() => complete && onAdd(span)}>${days > 0 ? t('hours.put-days', { count: days }) : t('hours.add-days')}<//>
      </div>
    </fieldset>
  `;
}
