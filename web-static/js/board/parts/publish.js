// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Avatar } from '../../parts/avatar.js';
import { Confirm } from '../../parts/dialog.js';
import { toast } from '../../parts/toast.js';
import { dayShort, hours, zoned } from '../../time.js';

/** What becomes visible to whom, before it does. @param {{ visit: import('../visit.js').Visit }} props */
export function Publish({ visit }) {
  const [busy, setBusy] = useState(false);
  const drafts = visit.drafts.value;
  const people = byPerson(drafts, visit.desk.seen.value);
  const told = people.filter(({ employee }) => employee).length;
  const publish = async () => {
    setBusy(true);
    try {
      const { row } = await visit.desk.run({ verb: 'shifts.publish', body: rangeOf(visit) });
      toast({ text: t('board.published', { count: row.published }), icon: 'send' });
      visit.shut();
    } catch (problem) {
      visit.refuse(problem);
      setBusy(false);
    }
  };
  return html`
    <${Confirm} title=${t('board.publish-title', { count: drafts.length })} text=${t('board.publish-text', { count: told })} action=${t('board.publish')} busy=${busy} onYes=${publish} onClose=${() => visit.shut()}>
      <ul class="board-diff" tabindex="0" aria-label=${t('board.drafts')}>
        ${people.map(({ employee, shifts }) => html`
          <li key=${employee?.id ?? 'open'}>
            <div class="row">${employee && html`<${Avatar} name=${employee.name} id=${employee.id} />`}<b>${employee?.name ?? t('board.open-shifts')}</b></div>
            <ul>${shifts.map(shift => html`<li key=${shift.id}>+ ${line(shift, visit.desk.seen.value)}</li>`)}</ul>
          </li>`)}
      </ul>
    <//>
  `;
}

function line(shift, state) {
  return `${dayShort(zoned(shift.startsAt).toPlainDate())}, ${hours(shift)} · ${state.skills.get(shift.skill)?.name ?? ''}`;
}

function byPerson(drafts, state) {
  const people = new Map();
  for (const shift of [...drafts].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
    const key = shift.employee ?? '';
    if (!people.has(key)) people.set(key, { employee: state.employees.get(key), shifts: [] });
    people.get(key).shifts.push(shift);
  }
  return [...people.values()].sort((a, b) => Number(!a.employee) - Number(!b.employee) || (a.employee?.name ?? '').localeCompare(b.employee?.name ?? ''));
}

function rangeOf(visit) {
  const { from, to } = visit.span();
  const { skill } = visit.shown.peek();
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString(), ...(skill && { skill }) };
}
