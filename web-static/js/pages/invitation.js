// @ts-check
/** Whoever was invited chooses a password. The code is in the fragment, which no server and no log sees. */
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { request } from '../request.js';
import { go, place } from '../router.js';
import { Form } from '../parts/form.js';
import { Password } from '../parts/password.js';
import { Button } from '../parts/button.js';
import { Empty } from '../parts/empty.js';
import { Gate } from '../parts/gate.js';
import { toast } from '../parts/toast.js';

export default function Invitation() {
  const [code] = useState(() => decodeURIComponent(place.value.hash.replace(/^code=/, '')));
  const [password, setPassword] = useState('');
  if (code.length < 20) {
    return html`<${Gate} title=${t('title.invitation')}><${Empty} icon="key-round" title=${t('invitation.incomplete')} text=${t('invitation.incomplete-text')} /><//>`;
  }
  const submit = async () => {
    await request('POST', '/invitations/accept', { body: { code, password } });
    toast({ text: t('invitation.accepted'), icon: 'circle-check' });
    go('/sign-in', { replace: true });
  };
  return html`
    <${Gate} title=${t('invitation.title')} text=${t('invitation.text')}>
      <${Form} class="card card-form" onSubmit=${submit} foot=${(/** @type {boolean} */ busy) => html`<${Button} type="submit" kind="primary" class="button-wide" busy=${busy}>${t('invitation.set')}<//>`}>
        <${Password} name="password" label=${t('password.new')} hint=${t('password.rule')} minlength="8" value=${password} onValue=${setPassword} autocomplete="new-password" />
      <//>
    <//>
  `;
}
