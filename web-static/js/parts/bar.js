// @ts-check
/** The bar on top: where we are, whose clock counts, who else is here, and I. */
import { html } from '../vendor/ui.js';
import { me, organisation, timeZone } from '../session.js';
import { allowed, home, routes } from '../routes.js';
import { place } from '../router.js';
import { presence } from '../shell.js';
import { t } from '../i18n.js';
import { Avatar } from './avatar.js';
import { ConnectionPill } from './pill.js';
import { Icon, Mark } from './icon.js';
import { MyMenu } from './my-menu.js';

const SHOWN = 4;

export function Bar() {
  const where = organisation.value;
  return html`
    <header class="bar">
      <a class="bar-brand" href=${home()}>
        <${Mark} />
        <strong class="clip">${where?.name ?? 'Muster'}</strong>
        ${where && html`<small title=${t('frame.zone')}>${timeZone.value.replace('_', ' ')}</small>`}
      </a>
      <${Links} />
      <div class="bar-end">
        <${ConnectionPill} />
        <${Watchers} />
        <${MyMenu} />
      </div>
    </header>
  `;
}

/** @returns {import('../routes.js').Route[]} pages of the bar that this person may see */
export const links = () => routes.filter((route) => route.icon && allowed(route));

/** @param {import('../routes.js').Route} route */
export const addressOf = (route) => route.path.source.replace(/\(.*|[\\^$]/g, '');

function Links() {
  const mine = links();
  if (mine.length < 2) return null;
  return html`
    <nav class="bar-nav" aria-label=${t('frame.pages')}>
      ${mine.map((route) => html`<a key=${route.title} href=${addressOf(route)} aria-current=${route.path.test(place.value.path) ? 'page' : undefined}><${Icon} name=${route.icon} />${t(route.title)}</a>`)}
    </nav>
  `;
}

function Watchers() {
  const others = presence.value.filter((watcher) => watcher.user !== me.value?.user.id);
  if (!others.length) return null;
  const names = others.map((watcher) => watcher.name).join(', ');
  return html`
    <div class="avatars" role="img" aria-label=${t('frame.watching', { names })} title=${t('frame.watching', { names })}>
      ${others.slice(0, SHOWN).map((watcher) => html`<${Avatar} key=${watcher.user} name=${watcher.name} id=${watcher.user} />`)}
      ${others.length > SHOWN && html`<span class="avatar" data-initials=${`+${others.length - SHOWN}`}></span>`}
    </div>
  `;
}
