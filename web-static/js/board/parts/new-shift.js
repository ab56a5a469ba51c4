// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Field, Form } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';
import { toItem } from '../plan.js';
import { mainSkill, OPEN } from '../rows.js';
import { draftOf, PersonField, SkillField, spanOf, TimeFields } from './shift-fields.js';

/** @param {{ visit: import('../visit.js').Visit, row?: string, start?: number, end?: number, like?: import('../state.js').Shift }} props `like`: the shift it is a copy of */
export function NewShift({ visit, row = OPEN, start, end, like }) {
  const state = visit.desk.seen.value;
  const calendar = visit.calendar.value;
  const [draft, setDraft] = useState(() => (like ? draftOf(toItem('shift', like), calendar, like) : firstDraft(visit, { row, start, end })));
  const change = part => setDraft(old => ({ ...old, ...part }));
  const save = async () => {
    const span = spanOf(draft, calendar);
    const { skill, employee, label, note } = draft;
    const body = { startsAt: new Date(span.start).toISOString(), endsAt: new Date(span.end).toISOString(), skill, ...(employee && { employee }), ...(label && { label }), ...(note && { note }) };
    const { undo } = await visit.desk.run({ verb: 'shift.create', body });
    visit.shut();
    toast({ text: t('board.created'), icon: 'check', ...(undo && { undo: () => visit.undo(undo) }) });
  };
  const foot = busy => html`
    <div class="dialog-foot">
      <${Button} onClick=${() => visit.shut()}>${t('action.cancel')}<//>
      <${Button} kind="primary" type="submit" busy=${busy}>${t('board.create-draft')}<//>
    </div>
  `;
  return html`
    <${Dialog} title=${t('board.new-shift')} onClose=${() => visit.shut()}>
      <${Form} onSubmit=${save} foot=${foot}>
        <${SkillField} state=${state} value=${draft.skill} onValue=${skill => change({ skill })} />
        <${TimeFields} draft=${draft} change=${change} />
        <${PersonField} state=${state} value=${draft.employee} skill=${draft.skill} onValue=${employee => change({ employee })} />
        <${Field} name="note" label=${t('board.note')} value=${draft.note} maxlength="1000" onValue=${note => change({ note })} />
      <//>
    <//>
  `;
}

function firstDraft(visit, { row, start, end }) {
  const calendar = visit.calendar.peek();
  const { date, skill: filter, person } = visit.shown.peek();
  const state = visit.desk.seen.peek();
  const from = start ?? calendar.at(date, '09:00');
  const employee = row === OPEN ? person : row;
  const worker = state.employees.get(employee);
  const skill = filter || (worker && mainSkill(state, worker, (a, b) => a.localeCompare(b))?.id) || '';
  return draftOf({ start: from, end: end ?? calendar.at(calendar.date(from), '17:00') }, calendar, { skill, employee });
}
