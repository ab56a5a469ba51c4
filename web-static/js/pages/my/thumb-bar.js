// @ts-check
/** The bar under the thumb. */
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { place } from '../../router.js';
import { ticking } from '../../clock.js';
import { Icon } from '../../parts/icon.js';
import { offers } from './shifts.js';

/** @param {{ state: import('./shifts.js').State | null, me: string }} props */
export function ThumbBar({ state, me }) {
  const free = state ? offers(state, me, ticking.value).filter((offer) => !offer.obstacle).length : 0;
  return html`
    <nav class="thumb" aria-label=${t('my.pages')}>
      <${Tab} to="/my" icon="house" text=${t('my.home')} />
      <${Tab} to="/my/open" icon="hand" text=${t('my.open')} count=${free} />
      <${Tab} to="/my/offers" icon="arrow-left-right" text=${t('my.offers')} />
    </nav>
  `;
}

/** @param {{ to: string, icon: string, text: string, count?: number }} props */
function Tab({ to, icon, text, count = 0 }) {
  return html`<a href=${to} aria-current=${place.value.path === to ? 'page' : undefined}><${Icon} name=${icon} /><span>${text}</span>${count > 0 && html`<span class="count">${count}</span>`}</a>`;
}
