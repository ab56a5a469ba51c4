// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Field, Form } from '../../parts/form.js';
import { Problem } from '../../problem.js';
import { toast } from '../../parts/toast.js';
import { DateField, TimeField } from '../../parts/when.js';
import { duration } from '../../time.js';
import { snap, SNAP } from '../axis.js';
import { ClientField } from './client-field.js';
import { PersonField } from './shift-fields.js';

/** @param {{ visit: import('../visit.js').Visit }} props */
export function NewBooking({ visit }) {
  const state = visit.desk.seen.value;
  const calendar = visit.calendar.value;
  const [draft, setDraft] = useState(() => firstDraft(visit));
  const [client, setClient] = useState(/** @type {any} */ (null));
  const change = part => setDraft(old => ({ ...old, ...part }));
  const save = async () => {
    if (!client) throw new Problem({ type: 'check-fields', title: t('problem.check-fields'), errors: [{ pointer: '/client', reason: t('field.required') }] });
    const { service, employee, note } = draft;
    const startsAt = new Date(calendar.at(draft.date, draft.time)).toISOString();
    const { undo } = await visit.desk.run({ verb: 'booking.create', body: { client: client.id, service, employee, startsAt, ...(note && { note }) } });
    visit.shut();
    toast({ text: t('board.booked'), icon: 'check', ...(undo && { undo: () => visit.undo(undo) }) });
  };
  const foot = busy => html`
    <div class="dialog-foot">
      <${Button} onClick=${() => visit.shut()}>${t('action.cancel')}<//>
      <${Button} kind="primary" type="submit" busy=${busy}>${t('board.book')}<//>
    </div>
  `;
  return html`
    <${Dialog} title=${t('board.new-booking')} onClose=${() => visit.shut()}>
      <${Form} onSubmit=${save} foot=${foot}>
        <${ClientField} client=${client} onClient=${setClient} />
        <${ServiceField} state=${state} value=${draft.service} onValue=${service => change({ service })} />
        <${PersonField} state=${state} value=${draft.employee} skill=${state.services.get(draft.service)?.skill} open=${false} onValue=${employee => change({ employee })} />
        <div class="split">
          <${DateField} value=${draft.date} onValue=${date => change({ date })} />
          <${TimeField} name="startsAt" label=${t('board.from')} value=${draft.time} onValue=${time => change({ time })} />
        </div>
        <${Field} name="note" label=${t('board.note')} value=${draft.note} maxlength="1000" onValue=${note => change({ note })} />
      <//>
    <//>
  `;
}

function ServiceField({ state, value, onValue }) {
  const services = [...state.services.values()].filter(service => !service.archived).sort((a, b) => a.name.localeCompare(b.name));
  return html`
    <${Field} as="select" name="service" label=${t('board.service')} value=${value} required onValue=${onValue}>
      <option value="">${t('board.choose')}</option>
      ${services.map(service => html`<option key=${service.id} value=${service.id}>${service.name} · ${duration(service.durationMinutes)}</option>`)}
    <//>
  `;
}

/** The next quarter of an hour today, ten o'clock on another day. */
function firstDraft(visit) {
  const calendar = visit.calendar.peek();
  const { date, person } = visit.shown.peek();
  const next = calendar.time(snap(Date.now() + SNAP / 2));
  return { service: '', employee: person, date, time: date === visit.today.peek() ? next : '10:00', note: '' };
}
