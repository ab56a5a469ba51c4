// @ts-check
/** The same week for several employees at once; days that differ stay with each. */
import { html, useState } from '../../../vendor/ui.js';
import { t } from '../../../i18n.js';
import { Problem, get, put, sentence } from '../../../api.js';
import { Button } from '../../../parts/button.js';
import { Dialog } from '../../../parts/dialog.js';
import { Check, Form } from '../../../parts/form.js';
import { toast } from '../../../parts/toast.js';
import { faultOf } from './hours-dialog.js';
import { usualPlan, weekOf } from './week.js';
import { WeekEditor } from './week-editor.js';

/** @param {{ employees: any[], onClose: () => void, onSaved: () => void }} props */
export function BulkDialog({ employees, onClose, onSaved }) {
  const [plan, setPlan] = useState(usualPlan);
  const [left, setLeft] = useState(/** @type {string[]} */ ([]));
  const [done, setDone] = useState(0);
  const chosen = employees.filter((one) => !left.includes(one.id));
  const save = async () => {
    const fault = faultOf([plan]);
    if (fault) throw new Problem({ type: 'hours-fault', title: t(fault) });
    const week = weekOf([plan]);
    setDone(0);
    const refused = [];
    for (const one of chosen) {
      try {
        const { exceptions, version } = await get(`/employees/${one.id}/hours`);
        await put(`/employees/${one.id}/hours`, { week, exceptions }, version);
        setDone((count) => count + 1);
      } catch (problem) {
        refused.push({ reason: `${one.name}: ${sentence(problem)}` });
      }
    }
    onSaved();
    if (refused.length) throw new Problem({ type: 'some-refused', title: t('hours.some-refused'), errors: refused });
    toast({ text: t('hours.saved-for', { count: chosen.length }), icon: 'circle-check' });
    onClose();
  };
  const foot = (/** @type {boolean} */ busy) => html`
    <div class="dialog-foot">
      <span class="mute grow" aria-live="polite">${busy && `${done} / ${chosen.length}`}</span>
      <${Button} onClick=${onClose}>${t('action.cancel')}<//>
      <${Button} type="submit" kind="primary" busy=${busy} disabled=${!chosen.length}>${t('hours.set-for', { count: chosen.length })}<//>
    </div>`;
  return html`
    <${Dialog} title=${t('hours.same')} class="dialog-roomy" onClose=${onClose}>
      <p class="mute">${t('hours.same-text')}</p>
      <${Form} onSubmit=${save} foot=${foot}>
        <${WeekEditor} plan=${plan} onPlan=${setPlan} />
        <fieldset>
          <legend class="legend">${t('hours.for-whom')}</legend>
          <div class="checks">${employees.map((one) => html`<${Check} key=${one.id} name=${`for-${one.id}`} label=${one.name} checked=${!left.includes(one.id)} onValue=${(/** @type {boolean} */ on) => setLeft(on ? left.filter((id) => id !== one.id) : [...left, one.id])} />`)}</div>
        </fieldset>
      <//>
    <//>
  `;
}
