// @ts-check
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { me, signInAgain, signOut } from '../session.js';
import { go } from '../router.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Form } from './form.js';
import { Password } from './password.js';

/** Over the page whose session ended, so that nothing typed is lost. */
export function SignInAgain() {
  const [password, setPassword] = useState('');
  const foot = (/** @type {boolean} */ busy) => html`<div class="dialog-foot"><${Button} onClick=${leave}>${t('action.sign-out')}<//><${Button} type="submit" kind="primary" busy=${busy}>${t('action.sign-in')}<//></div>`;
  return html`
    <${Dialog} title=${t('signin.again')} onClose=${leave}>
      <p>${t('signin.again-text')}</p>
      <${Form} onSubmit=${() => signInAgain(password)} foot=${foot}>
        <input class="sr" type="email" autocomplete="username" readonly tabindex="-1" aria-hidden="true" value=${me.value?.user.email} />
        <${Password} name="password" label=${t('signin.password')} value=${password} onValue=${setPassword} autocomplete="current-password" />
      <//>
    <//>
  `;
}

async function leave() {
  go('/sign-in');
  await signOut().catch((problem) => console.info('The session was over already.', problem));
}
