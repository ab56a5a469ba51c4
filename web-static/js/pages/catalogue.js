// @ts-check
/** What can be booked, and by whom. */
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { place, setQuery } from '../router.js';
import { may } from '../session.js';
import { Button } from '../parts/button.js';
import { Tabs } from '../parts/list.js';
import { Clients } from './catalogue/clients.js';
import { Services } from './catalogue/services.js';

export default function Catalogue() {
  const planner = may('service.change');
  const shown = planner ? place.value.query.get('show') ?? 'services' : 'clients';
  const [adding, setAdding] = useState(false);
  const add = () => setAdding(true);
  const List = shown === 'clients' ? Clients : Services;
  return html`
    <div class="page-head">
      <h1>${t(planner ? 'title.catalogue' : 'catalogue.clients')}</h1>
      ${planner && html`<${Tabs} label=${t('title.catalogue')} value=${shown} onValue=${(/** @type {string} */ show) => setQuery({ show: show === 'services' ? null : show })} options=${[['services', t('catalogue.services')], ['archived', t('staff.archived')], ['clients', t('catalogue.clients')]]} />`}
      ${shown !== 'archived' && html`<${Button} kind="primary" icon="plus" onClick=${add}>${t(shown === 'clients' ? 'catalogue.new-client' : 'catalogue.new-service')}<//>`}
    </div>
    <${List} key=${shown} archived=${shown === 'archived'} adding=${adding} onAdd=${add} onAdded=${() => setAdding(false)} />
  `;
}
