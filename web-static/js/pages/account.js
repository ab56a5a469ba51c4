// @ts-check
/** My account: organisations, password, and where I am signed in. */
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { me } from '../session.js';
import { go } from '../router.js';
import { home } from '../routes.js';
import { Avatar } from '../parts/avatar.js';
import { CalendarLink } from '../parts/calendar-link.js';
import { ChooseOrganisation } from '../parts/choose-organisation.js';
import { ChangePassword } from './account/password.js';
import { Sessions } from './account/sessions.js';

export default function Account() {
  const who = me.value;
  if (!who) return null;
  return html`
    <div class="narrow">
      <div class="row account-head">
        <${Avatar} name=${who.user.name} id=${who.user.id} large />
        <div class="grow"><h1 class="clip">${who.user.name}</h1><p class="mute clip">${who.user.email}</p></div>
        <span class="pill">${t(`role.${who.role}`)}</span>
      </div>
      ${who.organisations.length > 1 && html`<section class="section"><h2>${t('account.organisations')}</h2><${ChooseOrganisation} who=${who} onChosen=${() => go(home())} /></section>`}
      ${who.employee && html`<section class="section"><h2>${t('calendar.title')}</h2><p class="mute">${t('calendar.text')}</p><p class="more"><${CalendarLink} path="/me/calendar" /></p></section>`}
      <section class="section"><h2>${t('account.sessions')}</h2><${Sessions} /></section>
      <section class="section"><h2>${t('account.password')}</h2><${ChangePassword} /></section>
    </div>
  `;
}
