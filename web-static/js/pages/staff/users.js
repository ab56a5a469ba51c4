// @ts-check
import { html, useEffect, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { all, post } from '../../api.js';
import { Avatar } from '../../parts/avatar.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Empty } from '../../parts/empty.js';
import { InvitationLink } from '../../parts/invitation-link.js';
import { Listed, Table, useList } from '../../parts/list.js';
import { toastProblem } from '../../parts/toast.js';
import { UserDialog } from './user-dialog.js';

/** Who can sign in here, and as what. @param {{ adding: boolean, onAdded: () => void }} props */
export function Users({ adding, onAdded }) {
  const list = useList('/users');
  const [employees, setEmployees] = useState(/** @type {any[]} */ ([]));
  const [invited, setInvited] = useState(/** @type {any} */ (null));
  useEffect(() => void all('/employees').then(setEmployees, toastProblem), []);
  /** @param {string} id */
  const invite = async (id) => {
    try {
      setInvited(await post(`/users/${id}/invitation`));
    } catch (problem) {
      toastProblem(problem);
    }
  };
  return html`
    <${Listed} list=${list} empty=${html`<${Empty} icon="key-round" title=${t('users.none')} />`}>
      ${(/** @type {any[]} */ items) => html`
        <${Table} label=${t('users.title')} heads=${[t('users.name'), t('users.role'), t('users.employee'), '']}>
          ${items.map((one) => html`
            <tr key=${one.id}>
              <th scope="row"><span class="row"><${Avatar} name=${one.name} id=${one.id} /><span>${one.name}<br /><small class="mute">${one.email}</small></span></span></th>
              <td><span class="pill">${t(`role.${one.role}`)}</span></td>
              <td>${employees.find((employee) => employee.id === one.employee)?.name}</td>
              <td class="end"><${Button} kind="plain" icon="mail" label=${t('users.invite', { name: one.name })} onClick=${() => invite(one.id)} /></td>
            </tr>`)}
        <//>`}
    <//>
    ${adding && html`<${UserDialog} employees=${employees} onClose=${onAdded} onSaved=${list.reload} />`}
    ${invited && html`<${Dialog} title=${invited.user.name} onClose=${() => setInvited(null)}><${InvitationLink} done=${t('users.invited')} code=${invited.invitation?.code} onClose=${() => setInvited(null)} /><//>`}
  `;
}
