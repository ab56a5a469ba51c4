// @ts-check
import { html, useEffect, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Field, Form } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';
import { clock } from '../../time.js';
import { versionSeen } from '../commands.js';
import { toItem } from '../plan.js';
import { Gone } from './gone.js';
import { draftOf, PersonField, SkillField, spanOf, TimeFields } from './shift-fields.js';
import { SwapBox } from './swap-box.js';

/** Everything about one shift, and everything that can be done with it. @param {{ visit: import('../visit.js').Visit, id: string }} props */
export function ShiftSheet({ visit, id }) {
  const shift = visit.desk.seen.value?.shifts.get(id);
  if (!shift) return html`<${Gone} visit=${visit} />`;
  const may = visit.rights.value.shift;
  return html`
    <${Dialog} title=${t(shift.employee ? 'board.shift' : 'board.open-shift')} class="sheet" atTitle onClose=${() => visit.shut()}>
      <${Status} shift=${shift} />
      <${SwapBox} visit=${visit} shift=${shift} />
      <${Edit} visit=${visit} shift=${shift} disabled=${!may} />
      <${Within} visit=${visit} shift=${shift} />
      ${may && html`<${Verbs} visit=${visit} shift=${shift} />`}
    <//>
  `;
}

function Status({ shift }) {
  const look = !shift.employee ? 'pill pill-open' : shift.status === 'draft' ? 'pill pill-warn' : 'pill pill-good';
  return html`<p class="row"><span class=${look}>${t(`board.status.${shift.status}`)}</span>${shift.label && html`<span class="tag">${shift.label}</span>`}</p>`;
}

function Edit({ visit, shift, disabled }) {
  const state = visit.desk.seen.value;
  const calendar = visit.calendar.value;
  const { seen, draft, change } = useEdit(shift, calendar);
  const patch = patchOf(draft, seen, calendar);
  const save = async () => {
    const { undo } = await visit.desk.run({ verb: 'shift.change', id: seen.id, body: patch, version: versionSeen(seen) });
    visit.shut();
    toast({ text: t('board.saved'), icon: 'check', ...(undo && { undo: () => visit.undo(undo) }) });
  };
  const foot = busy => Object.keys(patch).length > 0 && html`<div class="dialog-foot"><${Button} kind="primary" type="submit" busy=${busy}>${t('action.save')}<//></div>`;
  return html`
    <${Form} onSubmit=${save} foot=${foot}>
      <fieldset class="stack" disabled=${disabled}>
        <${TimeFields} draft=${draft} change=${change} />
        <div class="split">
          <${SkillField} state=${state} value=${draft.skill} onValue=${skill => change({ skill })} />
          <${PersonField} state=${state} value=${draft.employee} skill=${draft.skill} onValue=${employee => change({ employee })} />
        </div>
        <${Field} name="note" label=${t('board.note')} value=${draft.note} maxlength="1000" onValue=${note => change({ note })} />
      </fieldset>
    <//>
  `;
}

/** What is being written is kept when somebody else changes the shift; saving it says so then. */
function useEdit(shift, calendar) {
  const begin = () => ({ seen: shift, draft: draftOf(toItem('shift', shift), calendar, shift) });
  const [edit, setEdit] = useState(begin);
  const untouched = Object.keys(patchOf(edit.draft, edit.seen, calendar)).length === 0;
  useEffect(() => {
    if (untouched && edit.seen !== shift) setEdit(begin());
  }, [shift, untouched]);
  return { ...edit, change: part => setEdit(old => ({ ...old, draft: { ...old.draft, ...part } })) };
}

function patchOf(draft, shift, calendar) {
  if (!draft.date || !draft.from || !draft.to) return {};
  const { start, end } = spanOf(draft, calendar);
  return {
    ...(start !== Date.parse(shift.startsAt) && { startsAt: new Date(start).toISOString() }),
    ...(end !== Date.parse(shift.endsAt) && { endsAt: new Date(end).toISOString() }),
    ...(draft.skill !== shift.skill && { skill: draft.skill }),
    ...(draft.employee !== (shift.employee ?? '') && { employee: draft.employee || null }),
    ...(draft.note !== shift.note && { note: draft.note }),
  };
}

/** The bookings of this person in the time of the shift. */
function Within({ visit, shift }) {
  const state = visit.desk.seen.value;
  const [start, end] = [Date.parse(shift.startsAt), Date.parse(shift.endsAt)];
  const bookings = [...state.bookings.values()]
    .filter(booking => booking.employee === shift.employee && Date.parse(booking.startsAt) < end && Date.parse(booking.endsAt) > start)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  if (!bookings.length) return null;
  return html`
    <section>
      <h3>${t('board.bookings')}</h3>
      <ul class="board-list">
        ${bookings.map(booking => html`
          <li key=${booking.id}><button type="button" class="menu-item" onClick=${() => visit.open('booking', { id: booking.id })}>
            <b>${clock(booking.startsAt)}</b><span class="grow clip">${booking.clientName ?? t('board.status.held')} · ${state.services.get(booking.service)?.name}</span>
          </button></li>`)}
      </ul>
    </section>
  `;
}

function Verbs({ visit, shift }) {
  const order = (verb, done, body) => {
    visit.shut();
    visit.order({ verb, id: shift.id, body }, t(done));
  };
  const ask = name => () => visit.open(name, { entity: 'shift', id: shift.id });
  return html`
    <div class="row-wrap board-verbs">
      ${shift.status === 'draft' && html`<${Button} icon="send" onClick=${() => order('shift.publish', 'board.published-one')}>${t('board.publish')}<//>`}
      <${Button} icon="arrow-right" onClick=${ask('move')}>${t('board.move-to')}<//>
      <${Button} icon="copy" onClick=${() => visit.open('new-shift', { like: shift })}>${t('board.copy')}<//>
      ${shift.employee && html`<${Button} icon="user" onClick=${() => order('shift.unassign', 'board.unassigned')}>${t('board.unassign')}<//>`}
      ${!shift.employee && html`<${Button} icon="user-plus" onClick=${ask('assign')}>${t('board.assign')}<//>`}
      <${Button} kind="danger" icon="trash-2" onClick=${ask('cancel')}>${t('board.cancel-shift')}<//>
    </div>
  `;
}
