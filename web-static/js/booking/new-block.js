// @ts-check
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { Field, Form } from '../parts/form.js';
import { draftOf, PersonField, spanOf, TimeFields } from '../board/parts/shift-fields.js';

const HOUR = 3_600_000;

/** Takes time of somebody off the board: a meeting, a repair, leave. @param {{ visit: any, employee?: string, start?: number }} props */
export function NewBlock({ visit, employee = '', start }) {
  const state = visit.desk.seen.value;
  const calendar = visit.calendar.value;
  const [draft, setDraft] = useState(() => ({ ...firstSpan(visit, start), employee: employee || (visit.shown?.peek().person ?? ''), reason: 'blocked' }));
  const change = part => setDraft(old => ({ ...old, ...part }));
  const save = async () => {
    const span = spanOf(draft, calendar);
    const body = { employee: draft.employee, startsAt: new Date(span.start).toISOString(), endsAt: new Date(span.end).toISOString(), reason: draft.reason, ...(draft.note && { note: draft.note }) };
    const { undo } = await visit.desk.run({ verb: 'block.create', body });
    visit.shut();
    visit.tell(t('book.blocked'), undo);
  };
  const foot = busy => html`<div class="dialog-foot"><${Button} onClick=${() => visit.shut()}>${t('action.cancel')}<//><${Button} kind="primary" type="submit" busy=${busy}>${t('book.block-time')}<//></div>`;
  return html`
    <${Dialog} title=${t('book.block-time')} onClose=${() => visit.shut()}>
      <${Form} onSubmit=${save} foot=${foot}>
        <${PersonField} state=${state} value=${draft.employee} open=${false} onValue=${one => change({ employee: one })} />
        <${Field} name="reason" as="select" label=${t('board.reason')} value=${draft.reason} onValue=${reason => change({ reason })}>
          <option value="blocked">${t('book.block.blocked')}</option><option value="leave">${t('book.block.leave')}</option>
        <//>
        <${TimeFields} draft=${draft} change=${change} />
        <${Field} name="note" label=${t('board.note')} value=${draft.note} maxlength="500" onValue=${note => change({ note })} />
      <//>
    <//>
  `;
}

/** An hour of the day in sight. */
function firstSpan(visit, start) {
  const calendar = visit.calendar.peek();
  const from = start ?? calendar.at(visit.shown?.peek().date ?? visit.today.peek(), '12:00');
  return draftOf({ start: from, end: from + HOUR }, calendar);
}
