// @ts-check
/** The plans of an employee: usually one; another where hours change from a day on. */
import { html, useState } from '../../../vendor/ui.js';
import { t } from '../../../i18n.js';
import { dateYear, today } from '../../../time.js';
import { Button } from '../../../parts/button.js';
import { Field } from '../../../parts/form.js';
import { Icon } from '../../../parts/icon.js';
import { Tabs } from '../../../parts/list.js';
import { backwards, plansOverlap, startingAnew } from './week.js';
import { WeekEditor } from './week-editor.js';

/** @typedef {import('./week.js').Plan} Plan */

/** @param {{ plans: Plan[], onPlans: (plans: Plan[]) => void }} props */
export function Plans({ plans, onPlans }) {
  const [chosen, setChosen] = useState(() => Math.max(0, plans.findIndex((plan) => !plan.to || plan.to >= today().toString())));
  const at = Math.min(chosen, plans.length - 1);
  const plan = plans[at];
  /** @param {Plan} next */
  const set = (next) => onPlans(plans.map((each, index) => (index === at ? next : each)));
  const anew = () => {
    const last = /** @type {Plan} */ (plans.at(-1));
    const monday = today().add({ days: 8 - today().dayOfWeek });
    const from = last.from && last.from >= monday.toString() ? Temporal.PlainDate.from(last.from).add({ days: 7 }) : monday;
    onPlans(startingAnew(plans, from.toString()));
    setChosen(plans.length);
  };
  return html`
    ${plans.length > 1 && html`<${Tabs} label=${t('hours.plans')} value=${String(at)} onValue=${(/** @type {string} */ index) => setChosen(Number(index))} options=${plans.map((each, index) => [String(index), validSaid(each)])} />`}
    <${WeekEditor} key=${at} name=${`plan-${at}`} plan=${plan} onPlan=${set} />
    <div class="row-wrap plan-dates">
      <${Field} name="plan-from" type="date" label=${t('hours.valid-from')} value=${plan.from} onValue=${(/** @type {string} */ from) => set({ ...plan, from })} />
      <${Field} name="plan-to" type="date" label=${t('hours.valid-to')} value=${plan.to} min=${plan.from || undefined} onValue=${(/** @type {string} */ to) => set({ ...plan, to })} />
      <div class="row-wrap end-text">
        ${plans.length > 1 && html`<${Button} kind="plain" icon="trash-2" onClick=${() => onPlans(plans.filter((each) => each !== plan))}>${t('hours.remove-plan')}<//>`}
        <${Button} icon="calendar-plus" onClick=${anew}>${t('hours.new-plan')}<//>
      </div>
    </div>
    ${plans.some(backwards) ? html`<p class="wrong" role="alert"><${Icon} name="circle-alert" />${t('hours.backwards')}</p>` : plansOverlap(plans) && html`<p class="notice notice-warn"><${Icon} name="triangle-alert" />${t('hours.plans-overlap')}</p>`}
  `;
}

/** @param {Plan} plan */
function validSaid({ from, to }) {
  const [first, last] = [from, to].map((date) => date && dateYear(Temporal.PlainDate.from(date)));
  if (first && last) return `${first} – ${last}`;
  if (first) return t('hours.since', { date: first });
  return last ? t('hours.until', { date: last }) : t('hours.always');
}
