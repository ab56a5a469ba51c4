// @ts-check
/** Everybody's working hours in a line each. */
import { html, useCallback, useEffect, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { all, get } from '../../api.js';
import { now } from '../../time.js';
import { Avatar } from '../../parts/avatar.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { Skeleton } from '../../parts/skeleton.js';
import { Failure } from '../failure.js';
import { BulkDialog } from './hours/bulk-dialog.js';
import { onDate } from './hours/days.js';
import { HoursDialog } from './hours/hours-dialog.js';
import { periodSaid, planSaid } from './hours/words.js';
import { plansOf } from './hours/week.js';

/** @param {{ adding: boolean, onAdded: () => void }} props `adding`: the same for everyone */
export function HoursList({ adding, onAdded }) {
  const [rows, setRows] = useState(/** @type {{ employee: any, hours: any }[] | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const [changing, setChanging] = useState(/** @type {any} */ (null));
  const load = useCallback(() => read().then(setRows, setProblem), []);
  useEffect(() => void load(), []);
  if (problem && !rows) return html`<${Failure} problem=${problem} retry=${load} />`;
  if (!rows) return html`<${Skeleton} rows=${6} />`;
  if (!rows.length) return html`<${Empty} icon="clock" title=${t('staff.none')} text=${t('hours.nobody')}><${Button} href="/staff" kind="primary" icon="users">${t('staff.people')}<//><//>`;
  return html`
    <ul class="lines">
      ${rows.map(({ employee, hours }) => html`<${Line} key=${employee.id} employee=${employee} hours=${hours} onChange=${() => setChanging(employee)} />`)}
    </ul>
    ${changing && html`<${HoursDialog} employee=${changing} onClose=${() => setChanging(null)} onSaved=${load} />`}
    ${adding && html`<${BulkDialog} employees=${rows.map((row) => row.employee)} onClose=${onAdded} onSaved=${load} />`}
  `;
}

/** @param {{ employee: any, hours: any, onChange: () => void }} props */
function Line({ employee, hours, onChange }) {
  const today = now().toPlainDate().toString();
  const plan = plansOf(hours?.week ?? []).findLast((one) => !one.from || one.from <= today);
  const { periods, differs, note } = onDate(hours ?? { week: [], exceptions: [] }, today);
  return html`
    <li>
      <${Avatar} name=${employee.name} id=${employee.id} />
      <div class="grow">
        <b>${employee.name}</b>
        <div class="mute">${hours && plan ? planSaid(plan) : t('hours.not-set')}</div>
        ${differs && html`<div class="tag">${t('time.today')}: ${periods.map(periodSaid).join(', ') || t('hours.off')}${note && `, ${note}`}</div>`}
      </div>
      <${Button} icon="pencil" label=${`${t('hours.edit')}: ${t('hours.of', { name: employee.name })}`} onClick=${onChange}>${t('hours.edit')}<//>
    </li>
  `;
}

/** One question for all of them: the board has everybody's hours. @returns {Promise<{ employee: any, hours: any }[]>} */
async function read() {
  const from = now().toInstant();
  const [employees, board] = await Promise.all([all('/employees'), get('/board', { from, to: from.add({ minutes: 1 }) })]);
  const hours = new Map((board.hours ?? []).map((/** @type {any} */ one) => [one.employee ?? one.id, one]));
  return employees.map((employee) => ({ employee, hours: hours.get(employee.id) }));
}
