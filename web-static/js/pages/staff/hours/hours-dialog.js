// @ts-check
/** Working hours of one employee: the week, days that differ, and what they come to in the next two weeks. */
import { html, useEffect, useState } from '../../../vendor/ui.js';
import { t } from '../../../i18n.js';
import { Problem, get, put } from '../../../api.js';
import { Button } from '../../../parts/button.js';
import { Dialog } from '../../../parts/dialog.js';
import { Form } from '../../../parts/form.js';
import { Overtaken } from '../../../parts/overtaken.js';
import { Skeleton } from '../../../parts/skeleton.js';
import { toast } from '../../../parts/toast.js';
import { Failure } from '../../failure.js';
import { spansOf } from './days.js';
import { Exceptions } from './exceptions.js';
import { Plans } from './plans.js';
import { Preview } from './preview.js';
import { backwards, overlapping, plansOf, usualPlan, weekOf } from './week.js';
import { planSaid } from './words.js';

/** @param {{ employee: any, onClose: () => void, onSaved: () => void }} props */
export function HoursDialog({ employee, onClose, onSaved }) {
  const [found, setFound] = useState(/** @type {any} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const load = () => get(`/employees/${employee.id}/hours`).then(setFound, setProblem);
  useEffect(() => void load(), []);
  return html`
    <${Dialog} title=${t('hours.of', { name: employee.name })} class="dialog-wider" onClose=${onClose}>
      ${problem ? html`<${Failure} problem=${problem} retry=${load} />` : found ? html`<${Editor} found=${found} onClose=${onClose} onSaved=${onSaved} />` : html`<${Skeleton} rows=${7} />`}
    <//>
  `;
}

/** @param {{ found: any, onClose: () => void, onSaved: () => void }} props */
function Editor({ found, onClose, onSaved }) {
  const [base, setBase] = useState(found);
  const [plans, setPlans] = useState(() => (found.week.length || found.version ? plansOf(found.week) : [usualPlan()]));
  const [exceptions, setExceptions] = useState(found.exceptions);
  const [overtaken, setOvertaken] = useState(false);
  const wanted = { week: weekOf(plans), exceptions };
  const save = async () => {
    const fault = faultOf(plans);
    if (fault) throw new Problem({ type: 'hours-fault', title: t(fault) });
    try {
      await put(`/employees/${found.employee ?? found.id}/hours`, wanted, base.version);
    } catch (refused) {
      if (!(refused instanceof Problem) || refused.status !== 412 || !refused.current) throw refused;
      setBase(refused.current);
      setOvertaken(true);
      return;
    }
    toast({ text: t('edit.saved'), icon: 'circle-check' });
    onClose();
    onSaved();
  };
  const foot = (/** @type {boolean} */ busy) => html`<div class="dialog-foot"><${Button} onClick=${onClose}>${t('action.cancel')}<//><${Button} type="submit" kind="primary" busy=${busy}>${t('action.save')}<//></div>`;
  return html`
    ${overtaken && html`<${Overtaken} differences=${differences(base, wanted)} />`}
    <${Form} class="hours-form" onSubmit=${save} foot=${foot}>
      <div class="stack">
        ${!base.version && html`<p class="mute">${t('hours.first')}</p>`}
        <${Plans} plans=${plans} onPlans=${setPlans} />
        <${Exceptions} exceptions=${exceptions} onExceptions=${setExceptions} />
      </div>
      <${Preview} hours=${wanted} />
    <//>
  `;
}

/** @param {import('./week.js').Plan[]} plans @returns {string | undefined} key of what is wrong */
export function faultOf(plans) {
  if (plans.some(backwards)) return 'hours.backwards';
  return plans.some((plan) => overlapping(plan).length) ? 'hours.overlap' : undefined;
}

/** @param {import('./days.js').Hours} theirs @param {import('./days.js').Hours} mine */
function differences(theirs, mine) {
  const week = (/** @type {import('./days.js').Hours} */ hours) => plansOf(hours.week).map(planSaid).join(' / ');
  const days = (/** @type {import('./days.js').Hours} */ hours) => t('hours.days-differ', { count: spansOf(hours.exceptions).length });
  return [
    { label: t('hours.week'), theirs: week(theirs), mine: week(mine) },
    { label: t('hours.differ'), theirs: days(theirs), mine: days(mine) },
  ].filter((one) => one.theirs !== one.mine);
}
