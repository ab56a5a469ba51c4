// @ts-check
/** My menu: pages on a small screen, organisations, language, colours, sign out. */
import { html } from '../vendor/ui.js';
import { may, me, signOut, switchOrganisation } from '../session.js';
import { go, place } from '../router.js';
import { home } from '../routes.js';
import { chooseLanguage, language, languages, t } from '../i18n.js';
import { theme, themes } from '../theme.js';
import { addressOf, links } from './bar.js';
import { Avatar } from './avatar.js';
import { Icon } from './icon.js';
import { Menu } from './menu.js';
import { toastProblem } from './toast.js';

const themeIcons = { auto: 'sun-moon', light: 'sun', dark: 'moon' };

export function MyMenu() {
  const who = me.value;
  if (!who) return null;
  return html`
    <${Menu} label=${t('frame.my-menu', { name: who.user.name })} button=${html`<${Avatar} name=${who.user.name} id=${who.user.id} />`} class="button button-plain button-icon">
      <div class="menu-head" role="presentation"><strong>${who.user.name}</strong><p class="clip">${who.user.email}</p></div>
      <div class="bar-more" role="presentation">${pages()}</div>
      ${may('job.read') && html`<a class="menu-item" role="menuitem" href="/outbox"><${Icon} name="send" />${t('outbox.title')}</a>`}
      <a class="menu-item" role="menuitem" href="/account"><${Icon} name="settings" />${t('title.account')}</a>
      ${organisations(who)}
      <div class="menu-line" role="presentation" />
      ${Object.entries(languages).map(([tag, name]) => html`<button key=${tag} type="button" class="menu-item" role="menuitemradio" lang=${tag} aria-checked=${language.value === tag} onClick=${() => chooseLanguage(/** @type {any} */ (tag))}><${Icon} name="languages" />${name}</button>`)}
      <div class="menu-line" role="presentation" />
      ${themes.map((name) => html`<button key=${name} type="button" class="menu-item" role="menuitemradio" aria-checked=${theme.value === name} onClick=${() => (theme.value = name)}><${Icon} name=${themeIcons[name]} />${t(`theme.${name}`)}</button>`)}
      <div class="menu-line" role="presentation" />
      <button type="button" class="menu-item" role="menuitem" onClick=${leave}><${Icon} name="log-out" />${t('action.sign-out')}</button>
    <//>
  `;
}

function pages() {
  return links().map((route) => html`<a key=${route.title} class="menu-item" role="menuitem" href=${addressOf(route)} aria-current=${route.path.test(place.value.path) ? 'page' : undefined}><${Icon} name=${route.icon} />${t(route.title)}</a>`);
}

/** @param {import('../session.js').Me} who */
function organisations(who) {
  if (who.organisations.length < 2) return null;
  return html`
    <div class="menu-line" role="presentation" />
    ${who.organisations.map((one) => html`<button key=${one.id} type="button" class="menu-item" role="menuitemradio" aria-checked=${one.id === who.organisation?.id} onClick=${() => move(one.id)}><${Icon} name="building-2" />${one.name}</button>`)}
  `;
}

/** @param {string} id */
export async function move(id) {
  try {
    await switchOrganisation(id);
    go('/', { replace: true });
    go(home(), { replace: true });
  } catch (problem) {
    toastProblem(problem);
  }
}

async function leave() {
  go('/sign-in');
  try {
    await signOut();
  } catch (problem) {
    console.info('Signed out here; the server was not told.', problem);
  }
}
