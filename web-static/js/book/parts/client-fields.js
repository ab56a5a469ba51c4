// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { details } from '../state.js';
import { Field } from './field.js';

/** Who it is for and how to reach them. @param {{ wrong: Record<string, string>, email?: 'optional' | 'required' }} props */
export function ClientFields({ wrong, email = 'optional' }) {
  const { name, phone, email: mail } = details.value;
  const set = (/** @type {Record<string, string>} */ part) => (details.value = { ...details.value, ...part });
  return html`
    <${Field} label=${t('book.name')} name="name" autocomplete="name" maxlength="120" required value=${name} wrong=${wrong.name} onInput=${(/** @type {string} */ value) => set({ name: value })} />
    <${Field} label=${t('book.your-phone')} name="phone" type="tel" inputmode="tel" autocomplete="tel" maxlength="24" required value=${phone} wrong=${wrong.phone} onInput=${(/** @type {string} */ value) => set({ phone: value })} />
    <${Field} label=${t('book.email')} name="email" type="email" autocomplete="email" maxlength="254" optional=${email === 'optional'} hint=${email === 'optional' ? t('book.email-hint') : t('book.email-waiting')}
      value=${mail} wrong=${wrong.email} onInput=${(/** @type {string} */ value) => set({ email: value })} />
  `;
}

/** To the first field with a fault, once it is drawn. @param {HTMLElement | null} form */
export const toFirstFault = (form) => requestAnimationFrame(() => /** @type {HTMLElement | null} */ (form?.querySelector('[aria-invalid="true"], [aria-describedby] input'))?.focus());
