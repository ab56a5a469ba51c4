// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { create } from '../../api.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { filled, useDraft } from '../../parts/draft.js';
import { Field, Form } from '../../parts/form.js';
import { InvitationLink } from '../../parts/invitation-link.js';

const ROLES = ['employee', 'manager', 'reception', 'owner'];

/** Gives a person a role; a new person gets a link. @param {{ employees: any[], onClose: () => void, onSaved: () => void }} props */
export function UserDialog({ employees, onClose, onSaved }) {
  const [added, setAdded] = useState(/** @type {any} */ (null));
  const { draft, bind, key } = useDraft({ email: '', name: '', role: 'employee', employee: '' });
  const save = async () => {
    setAdded(await create('/users', filled({ ...draft, email: draft.email.trim(), name: draft.name.trim() }), key));
    onSaved();
  };
  const foot = (/** @type {boolean} */ busy) => html`<div class="dialog-foot"><${Button} onClick=${onClose}>${t('action.cancel')}<//><${Button} type="submit" kind="primary" busy=${busy}>${t('action.add')}<//></div>`;
  return html`
    <${Dialog} title=${t('users.new')} onClose=${onClose}>
      ${added
        ? html`<${InvitationLink} done=${t('users.added', { name: added.user.name, role: t(`role.${added.user.role}`) })} code=${added.invitation?.code} onClose=${onClose} />`
        : html`<${Form} onSubmit=${save} foot=${foot}>
            <${Field} ...${bind('name')} label=${t('users.name')} required maxlength="120" autocomplete="off" />
            <${Field} ...${bind('email')} type="email" label=${t('users.email')} required autocomplete="off" />
            <${Field} ...${bind('role')} as="select" label=${t('users.role')}>${ROLES.map((role) => html`<option key=${role} value=${role}>${t(`role.${role}`)}</option>`)}<//>
            <${Field} ...${bind('employee')} as="select" label=${t('users.employee')}><option value="">${t('users.nobody')}</option>${employees.map((one) => html`<option key=${one.id} value=${one.id}>${one.name}</option>`)}<//>
          <//>`}
    <//>
  `;
}
