// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { post } from '../../api.js';
import { Button } from '../../parts/button.js';
import { Form } from '../../parts/form.js';
import { Password } from '../../parts/password.js';
import { toast } from '../../parts/toast.js';

/** A new password for the current one; ends my other sessions. */
export function ChangePassword() {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const send = async () => {
    await post('/me/password', { current, next });
    setCurrent('');
    setNext('');
    toast({ text: t('account.password-changed'), icon: 'circle-check' });
  };
  return html`
    <${Form} class="card stack" onSubmit=${send} foot=${(/** @type {boolean} */ busy) => html`<div class="row"><${Button} type="submit" kind="primary" busy=${busy}>${t('account.change-password')}<//></div>`}>
      <${Password} name="current" label=${t('account.current-password')} value=${current} onValue=${setCurrent} autocomplete="current-password" />
      <${Password} name="next" label=${t('password.new')} hint=${t('password.rule')} minlength="8" value=${next} onValue=${setNext} autocomplete="new-password" />
    <//>
  `;
}
