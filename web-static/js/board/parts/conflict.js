// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { sentence } from '../../problem.js';
import { dayShort, hours, zoned } from '../../time.js';

/** Somebody else was faster: both versions, and nothing is overwritten unless one says so. @param {{ visit: import('../visit.js').Visit }} props */
export function Conflict({ visit }) {
  const conflict = visit.desk.conflict.value;
  if (!conflict) return null;
  const { command, mine, current, problem } = conflict;
  const shut = () => {
    visit.desk.conflict.value = null;
    visit.shut();
  };
  const again = () => {
    shut();
    visit.order({ ...command, version: undefined }, t('board.saved'));
  };
  return html`
    <${Dialog} title=${t('board.conflict')} atTitle onClose=${shut}>
      <p>${sentence(problem)}</p>
      <dl class="board-facts">
        <dt>${t('board.stands-now')}</dt><dd>${describe(current, visit)}</dd>
        <dt>${t('board.yours')}</dt><dd>${mine ? describe(mine, visit) : t('board.status.cancelled')}</dd>
      </dl>
      <div class="dialog-foot">
        ${problem.status === 412 && html`<${Button} onClick=${again}>${t('board.apply-mine')}<//>`}
        <${Button} kind="primary" onClick=${shut}>${t('board.keep-theirs')}<//>
      </div>
    <//>
  `;
}

function describe(row, visit) {
  const { employees, skills, services } = visit.desk.seen.value;
  const who = employees.get(row.employee)?.name ?? t('board.open-shift');
  const what = skills.get(row.skill)?.name ?? services.get(row.service)?.name ?? '';
  return [`${dayShort(zoned(row.startsAt).toPlainDate())}, ${hours(row)}`, who, what, t(`board.status.${row.status}`)].filter(Boolean).join(' · ');
}
