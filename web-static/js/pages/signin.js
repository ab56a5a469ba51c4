// @ts-check
/** Sign-in; with several organisations, which one. */
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { me, signIn } from '../session.js';
import { go, place } from '../router.js';
import { home, routeOf } from '../routes.js';
import { Field, Form } from '../parts/form.js';
import { Password } from '../parts/password.js';
import { Button } from '../parts/button.js';
import { Gate } from '../parts/gate.js';
import { ChooseOrganisation } from '../parts/choose-organisation.js';

export default function SignIn() {
  const [choosing, setChoosing] = useState(false);
  const who = me.value;
  if (who && choosing) {
    return html`<${Gate} title=${t('signin.where')}><${ChooseOrganisation} who=${who} onChosen=${enter} /><//>`;
  }
  return html`<${Gate} title=${t('signin.title')}><${Credentials} onSignedIn=${(/** @type {import('../session.js').Me} */ now) => (now.organisations.length > 1 ? setChoosing(true) : enter())} /><//>`;
}

/** To where the person wanted to go, else home. */
function enter() {
  const next = place.value.query.get('next') ?? '';
  go(/^\/[a-z]/.test(next) && routeOf(next.split('?')[0]) ? next : home(), { replace: true });
}

/** @param {{ onSignedIn: (me: import('../session.js').Me) => void }} props */
function Credentials({ onSignedIn }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = async () => onSignedIn(await signIn(email.trim(), password));
  return html`
    <${Form} class="card card-form" onSubmit=${submit} foot=${(/** @type {boolean} */ busy) => html`<${Button} type="submit" kind="primary" class="button-wide" busy=${busy}>${t('action.sign-in')}<//>`}>
      <${Field} name="email" type="email" label=${t('signin.email')} value=${email} onValue=${setEmail} required autocomplete="username" autocapitalize="off" spellcheck="false" />
      <${Password} name="password" label=${t('signin.password')} value=${password} onValue=${setPassword} autocomplete="current-password" />
    <//>
  `;
}
