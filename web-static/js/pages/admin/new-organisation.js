// @ts-check
/** A new organisation and its owner, whose invitation is shown once. */
import { html, useMemo, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { create, uuid } from '../../api.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Field, Form } from '../../parts/form.js';
import { InvitationLink } from '../../parts/invitation-link.js';

const zones = Intl.supportedValuesOf('timeZone');

/** @param {{ onClose: () => void, onCreated: () => void }} props */
export function NewOrganisation({ onClose, onCreated }) {
  const [made, setMade] = useState(/** @type {any} */ (null));
  const done = (/** @type {any} */ answer) => {
    setMade(answer);
    onCreated();
  };
  return html`<${Dialog} title=${t('admin.new')} onClose=${onClose}>${made ? html`<${InvitationLink} done=${t('admin.created-text', { name: made.organisation.name })} code=${made.owner.invitation?.code} onClose=${onClose} />` : html`<${Fields} onClose=${onClose} onMade=${done} />`}<//>`;
}

/** @param {{ onClose: () => void, onMade: (answer: any) => void }} props */
function Fields({ onClose, onMade }) {
  const [form, setForm] = useState({ name: '', slug: '', timeZone: 'Asia/Tashkent', email: '', owner: '' });
  const key = useMemo(uuid, [form]);
  /** @param {keyof typeof form} name */
  const bind = (name) => ({ name, value: form[name], onValue: (/** @type {string} */ value) => setForm({ ...form, [name]: value }), required: true });
  const send = async () => onMade(await create('/organisations', { name: form.name.trim(), slug: form.slug, timeZone: form.timeZone, owner: { email: form.email.trim(), name: form.owner.trim() } }, key));
  return html`
    <${Form} onSubmit=${send} foot=${(/** @type {boolean} */ busy) => html`<div class="dialog-foot"><${Button} onClick=${onClose}>${t('action.cancel')}<//><${Button} type="submit" kind="primary" busy=${busy}>${t('action.add')}<//></div>`}>
      <${Field} ...${bind('name')} label=${t('admin.name')} maxlength="120" />
      <${Field} ...${bind('slug')} label=${t('admin.slug')} hint=${t('admin.slug-hint')} pattern="[a-z0-9][a-z0-9\\-]{1,61}[a-z0-9]" autocapitalize="off" spellcheck="false" />
      <${Field} ...${bind('timeZone')} as="select" label=${t('admin.zone')}>${zones.map((zone) => html`<option key=${zone} value=${zone}>${zone.replace('_', ' ')}</option>`)}<//>
      <${Field} ...${bind('owner')} label=${t('admin.owner')} maxlength="120" />
      <${Field} ...${bind('email')} type="email" label=${t('admin.owner-email')} />
    <//>
  `;
}
