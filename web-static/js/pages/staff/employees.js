// @ts-check
import { html, useEffect, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { all, post } from '../../api.js';
import { Avatar } from '../../parts/avatar.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { Listed, Table, useList } from '../../parts/list.js';
import { toast, toastProblem } from '../../parts/toast.js';
import { EmployeeDialog } from './employee-dialog.js';

/** Employees, current or archived. @param {{ archived: boolean, adding: boolean, onAdded: () => void }} props */
export function Employees({ archived, adding, onAdded }) {
  const list = useList('/employees', { archived: archived || undefined });
  const [skills, setSkills] = useState(/** @type {any[]} */ ([]));
  const [changing, setChanging] = useState(/** @type {any} */ (null));
  useEffect(() => void all('/skills').then(setSkills, toastProblem), []);
  const close = () => {
    setChanging(null);
    onAdded();
  };
  /** @param {any} one @param {'archive' | 'restore'} verb */
  const move = async (one, verb) => {
    try {
      const moved = await post(`/employees/${one.id}/${verb}`, undefined, one.version);
      await list.reload();
      toast({ text: t(verb === 'archive' ? 'staff.archived-name' : 'staff.restored', { name: one.name }), icon: verb === 'archive' ? 'archive' : 'archive-restore', undo: () => move(moved, verb === 'archive' ? 'restore' : 'archive') });
    } catch (problem) {
      toastProblem(problem);
    }
  };
  return html`
    <${Listed} list=${list} empty=${html`<${Empty} icon="users" title=${t(archived ? 'staff.none-archived' : 'staff.none')} text=${archived ? undefined : t('staff.none-text')} />`}>
      ${(/** @type {any[]} */ items) => html`
        <${Table} label=${t('staff.people')} heads=${[t('staff.name'), t('staff.skills'), t('staff.contact'), t('staff.hours'), '']}>
          ${items.map((one) => html`<${Row} key=${one.id} one=${one} skills=${skills} onChange=${() => setChanging(one)} onMove=${move} />`)}
        <//>`}
    <//>
    ${(adding || changing) && html`<${EmployeeDialog} one=${changing} skills=${skills} onClose=${close} onSaved=${list.reload} />`}
  `;
}

/** @param {any} props */
function Row({ one, skills, onChange, onMove }) {
  const names = skills.filter((/** @type {any} */ skill) => one.skills.includes(skill.id));
  return html`
    <tr>
      <th scope="row"><span class="row"><${Avatar} name=${one.name} id=${one.id} />${one.name}</span></th>
      <td><span class="row-wrap">${names.map((/** @type {any} */ skill) => html`<span key=${skill.id} class="tag">${skill.name}</span>`)}</span></td>
      <td>${one.phone}${one.phone && one.email && html`<br />`}<small class="mute">${one.email}</small></td>
      <td>${limits(one)}</td>
      <td class="end">
        <span class="row row-end">
          ${one.archived
            ? html`<${Button} icon="archive-restore" onClick=${() => onMove(one, 'restore')}>${t('action.restore')}<//>`
            : html`<${Button} kind="plain" icon="pencil" label=${t('staff.change', { name: one.name })} onClick=${onChange} /><${Button} kind="plain" icon="archive" label=${t('staff.archive', { name: one.name })} onClick=${() => onMove(one, 'archive')} />`}
        </span>
      </td>
    </tr>
  `;
}

/** @param {any} one @returns {string} 30–40 h */
function limits(one) {
  const range = [one.weeklyMinMinutes, one.weeklyMaxMinutes].filter((minutes) => minutes !== undefined).map((minutes) => Math.round(minutes / 6) / 10);
  return range.length ? t('time.hours', { count: [...new Set(range)].join('–') }) : '';
}
