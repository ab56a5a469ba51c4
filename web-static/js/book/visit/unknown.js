// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';

/** The link is mistyped, revoked or over. */
export const Unknown = () => html`
  <div class="empty">
    <${Icon} name="calendar-x" />
    <h2>${t('book.link-over')}</h2>
    <p>${t('book.link-over-text')}</p>
    <p><a class="button" href=${`/book?lang=${document.documentElement.lang}`}>${t('book.search-others')}</a></p>
  </div>
`;
