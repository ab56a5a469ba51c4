// @ts-check
import { html, useEffect, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { all, patch } from '../../api.js';
import { money } from '../../money.js';
import { duration } from '../../time.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { Listed, Table, useList } from '../../parts/list.js';
import { toast, toastProblem } from '../../parts/toast.js';
import { ServiceDialog } from './service-dialog.js';

/** Services with what they take and cost. @param {{ adding: boolean, onAdded: () => void }} props */
export function Services({ adding, onAdded }) {
  const list = useList('/services');
  const [skills, setSkills] = useState(/** @type {any[]} */ ([]));
  const [changing, setChanging] = useState(/** @type {any} */ (null));
  useEffect(() => void all('/skills').then(setSkills, toastProblem), []);
  const close = () => {
    setChanging(null);
    onAdded();
  };
  /** @param {any} one @param {boolean} archived */
  const archive = async (one, archived) => {
    try {
      const moved = await patch(`/services/${one.id}`, { archived }, one.version);
      await list.reload();
      if (archived) toast({ text: t('catalogue.archived', { name: one.name }), icon: 'archive', undo: () => archive(moved, false) });
    } catch (problem) {
      toastProblem(problem);
    }
  };
  return html`
    <${Listed} list=${list} empty=${html`<${Empty} icon="tag" title=${t('catalogue.no-service')} text=${t('catalogue.no-service-text')} />`}>
      ${(/** @type {any[]} */ items) => html`
        <${Table} label=${t('catalogue.services')} heads=${[t('catalogue.name'), t('catalogue.skill'), t('catalogue.duration'), t('catalogue.price'), '']}>
          ${items.map((one) => html`
            <tr key=${one.id}>
              <th scope="row">${one.name}</th>
              <td>${skills.find((skill) => skill.id === one.skill)?.name ?? html`<span class="mute">${t('catalogue.any-skill')}</span>`}</td>
              <td>${duration(one.durationMinutes)}${one.bufferBeforeMinutes + one.bufferAfterMinutes > 0 && html` <small class="mute">+ ${duration(one.bufferBeforeMinutes + one.bufferAfterMinutes)}</small>`}</td>
              <td>${money(one.priceMinor, one.currency)}</td>
              <td class="end"><span class="row row-end"><${Button} kind="plain" icon="pencil" label=${t('staff.change', { name: one.name })} onClick=${() => setChanging(one)} /><${Button} kind="plain" icon="archive" label=${t('staff.archive', { name: one.name })} onClick=${() => archive(one, true)} /></span></td>
            </tr>`)}
        <//>`}
    <//>
    ${(adding || changing) && html`<${ServiceDialog} one=${changing} skills=${skills} onClose=${close} onSaved=${list.reload} />`}
  `;
}
