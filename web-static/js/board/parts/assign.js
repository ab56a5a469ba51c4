// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Avatar } from '../../parts/avatar.js';
import { Dialog } from '../../parts/dialog.js';
import { conflictsOf, HARD, minutesByWeek } from '../conflicts.js';
import { toItem } from '../plan.js';
import { Gone } from './shift.js';

/** Who could take an open shift: the able and free first, then those with the fewest hours. @param {{ visit: import('../visit.js').Visit, id: string }} props */
export function Assign({ visit, id }) {
  const shift = visit.desk.seen.value.shifts.get(id);
  if (!shift) return html`<${Gone} visit=${visit} />`;
  const give = employee => {
    visit.shut();
    visit.order({ verb: 'shift.assign', id, body: { employee: employee.id } }, t('board.assigned', { name: employee.name }));
  };
  return html`
    <${Dialog} title=${t('board.assign')} onClose=${() => visit.shut()}>
      <ul class="board-list">
        ${candidates(visit, shift).map(({ employee, hours, conflicts, refused }) => html`
          <li key=${employee.id}>
            <button type="button" class="menu-item" disabled=${refused} onClick=${() => give(employee)}>
              <${Avatar} name=${employee.name} id=${employee.id} />
              <span class="grow clip">${employee.name}</span>
              <small class="mute">${[...conflicts.map(kind => t(`board.badge.${kind}`)), t('board.hours', { hours })].join(' · ')}</small>
            </button>
          </li>`)}
      </ul>
    <//>
  `;
}

function candidates(visit, shift) {
  const state = visit.desk.seen.value;
  const calendar = visit.calendar.value;
  const wanted = { ...toItem('shift', shift), skill: shift.skill, label: shift.label };
  const week = calendar.monday(calendar.date(wanted.start));
  return [...state.employees.values()]
    .filter(employee => !employee.archived)
    .map(employee => {
      const own = [...state.shifts.values()].filter(other => other.employee === employee.id).map(other => ({ ...toItem('shift', other), skill: other.skill, label: other.label }));
      const wishes = [...state.wishes.values()].filter(wish => wish.employee === employee.id);
      const conflicts = conflictsOf(employee, [...own, wanted], wishes, calendar).get(wanted.id) ?? [];
      const hours = Math.round((minutesByWeek(own, calendar).get(week) ?? 0) / 6) / 10;
      return { employee, hours, conflicts, refused: conflicts.some(kind => HARD.has(kind)) };
    })
    .sort((a, b) => Number(a.refused) - Number(b.refused) || a.conflicts.length - b.conflicts.length || a.hours - b.hours || a.employee.name.localeCompare(b.employee.name));
}
