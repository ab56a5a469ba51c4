// @ts-check
/** What was promised to clients and is on its way: letters that wait, that failed, that went; and the mails of the folder. */
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { place, setQuery } from '../router.js';
import { Tabs } from '../parts/list.js';
import { Jobs } from './outbox/jobs.js';
import { Mails } from './outbox/mails.js';

const STATES = ['due', 'dead', 'done'];

export default function Outbox() {
  const asked = place.value.query.get('show');
  const shown = asked === 'mails' || STATES.includes(asked ?? '') ? /** @type {string} */ (asked) : 'due';
  const tabs = [...STATES, 'mails'].map((name) => [name, t(`outbox.tab.${name}`)]);
  return html`
    <div class="page-head">
      <h1>${t('outbox.title')}</h1>
      <${Tabs} label=${t('outbox.title')} value=${shown} options=${tabs} onValue=${(/** @type {string} */ show) => setQuery({ show: show === 'due' ? null : show })} />
    </div>
    ${shown === 'mails' ? html`<${Mails} />` : html`<${Jobs} key=${shown} state=${shown} />`}
  `;
}
