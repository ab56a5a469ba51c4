// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Form } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';
import { DateField, TimeField } from '../../parts/when.js';
import { versionSeen } from '../commands.js';
import { toItem } from '../plan.js';
import { MoveBooking } from '../../booking/move-booking.js';
import { PersonField } from './shift-fields.js';
import { Gone } from './gone.js';

/** Whatever can be dragged can be moved here too, without a pointer. @param {{ visit: import('../visit.js').Visit, entity: 'shift' | 'booking', id: string, row?: any }} props */
export function Move({ visit, entity, id, row }) {
  const state = visit.desk.seen.value;
  const data = state[`${entity}s`].get(id) ?? row;
  if (data && entity === 'booking') return html`<${MoveBooking} visit=${visit} booking=${data} />`;
  if (!data) return html`<${Gone} visit=${visit} />`;
  return html`<${Dialog} title=${t('board.move-shift')} onClose=${() => visit.shut()}><${Fields} visit=${visit} data=${data} /><//>`;
}

function Fields({ visit, data }) {
  const calendar = visit.calendar.value;
  const [seen] = useState(data);
  const item = toItem('shift', seen);
  const [to, setTo] = useState({ date: calendar.date(item.start), time: calendar.time(item.start), employee: seen.employee ?? '' });
  const change = part => setTo(old => ({ ...old, ...part }));
  const save = async () => {
    const { undo } = await visit.desk.run({ ...commandOf(item, to, calendar), version: versionSeen(seen) });
    visit.shut();
    toast({ text: t('board.saved'), icon: 'check', ...(undo && { undo: () => visit.undo(undo) }) });
  };
  const foot = busy => html`
    <div class="dialog-foot">
      <${Button} onClick=${() => visit.shut()}>${t('action.cancel')}<//>
      <${Button} kind="primary" type="submit" busy=${busy}>${t('board.move')}<//>
    </div>
  `;
  return html`
    <${Form} onSubmit=${save} foot=${foot}>
      <div class="split">
        <${DateField} value=${to.date} onValue=${date => change({ date })} />
        <${TimeField} name="startsAt" label=${t('board.from')} value=${to.time} onValue=${time => change({ time })} />
      </div>
      <${PersonField} state=${visit.desk.seen.value} value=${to.employee} skill=${seen.skill} onValue=${employee => change({ employee })} />
    <//>
  `;
}

function commandOf(item, { date, time, employee }, calendar) {
  const start = calendar.at(date, time);
  const startsAt = new Date(start).toISOString();
  return { verb: 'shift.change', id: item.id, body: { startsAt, endsAt: new Date(start + item.end - item.start).toISOString(), employee: employee || null } };
}
