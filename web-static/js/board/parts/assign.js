// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Avatar } from '../../parts/avatar.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Icon } from '../../parts/icon.js';
import { conflictsOf, HARD, minutesByWeek } from '../conflicts.js';
import { toItem } from '../plan.js';
import { Gone } from './gone.js';

/** Who could take an open shift: the able and free first, then those with the fewest hours. @param {{ visit: import('../visit.js').Visit, id: string }} props */
export function Assign({ visit, id }) {
  const shift = visit.desk.seen.value.shifts.get(id);
  return shift ? html`<${Choice} visit=${visit} shift=${shift} />` : html`<${Gone} visit=${visit} />`;
}

/** The best one is chosen, until somebody else is. */
function Choice({ visit, shift }) {
  const [wanted, setWanted] = useState('');
  const all = candidates(visit, shift);
  const free = all.filter(one => !one.refused).map(one => one.employee);
  const chosen = free.find(one => one.id === wanted) ?? free[0];
  const give = () => {
    visit.shut();
    visit.order({ verb: 'shift.assign', id: shift.id, body: { employee: chosen.id } }, t('board.assigned', { name: chosen.name }));
  };
  return html`
    <${Dialog} title=${t('board.assign')} atTitle onClose=${() => visit.shut()}>
      <ul class="board-list board-people">
        ${all.map(one => html`<li key=${one.employee.id}><${Candidate} ...${one} chosen=${one.employee === chosen} onChoose=${() => setWanted(one.employee.id)} /></li>`)}
      </ul>
      ${chosen && html`<div class="dialog-foot"><${Button} kind="primary" icon="user-plus" onClick=${give}>${t('board.assign-to', { name: chosen.name })}<//></div>`}
    <//>
  `;
}

function Candidate({ employee, hours, conflicts, refused, chosen, onChoose }) {
  const why = conflicts.map(kind => t(`board.badge.${kind}`)).join(', ');
  return html`
    <button type="button" class="menu-item" aria-pressed=${chosen} aria-disabled=${refused || undefined} onClick=${refused ? undefined : onChoose}>
      <${Avatar} name=${employee.name} id=${employee.id} />
      <span class="grow"><b>${employee.name}</b>${why && html`<small>${refused ? t('board.cannot', { why }) : why}</small>`}</span>
      <small>${t('board.hours', { hours })}</small>
      ${chosen ? html`<${Icon} name="check" />` : html`<span class="icon"></span>`}
    </button>
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
