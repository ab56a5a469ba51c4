// @ts-check
import { html, useEffect, useState } from '../../vendor/ui.js';
import { languages, t } from '../../i18n.js';
import { Avatar } from '../../parts/avatar.js';
import { Button } from '../../parts/button.js';
import { CalendarLink } from '../../parts/calendar-link.js';
import { useDraft, words } from '../../parts/draft.js';
import { EditDialog } from '../../parts/edit-dialog.js';
import { Empty } from '../../parts/empty.js';
import { Field } from '../../parts/form.js';
import { Listed, Table, useList } from '../../parts/list.js';

const PAUSE = 200;

/** Clients by name, found by any part of name or phone. @param {{ adding: boolean, onAdded: () => void }} props */
export function Clients({ adding, onAdded }) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const [changing, setChanging] = useState(/** @type {any} */ (null));
  const list = useList('/clients', { search: search.trim() });
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const close = () => {
    setChanging(null);
    onAdded();
  };
  return html`
    <div class="stack">
      <div class="field"><label class="sr" for="client-search">${t('catalogue.search')}</label><input id="client-search" class="input" type="search" placeholder=${t('catalogue.search')} value=${typed} maxlength="80" onInput=${(/** @type {any} */ event) => setTyped(event.currentTarget.value)} /></div>
      <${Listed} list=${list} empty=${html`<${Empty} icon="users" title=${t(search ? 'catalogue.not-found' : 'catalogue.no-client')} />`}>
        ${(/** @type {any[]} */ items) => html`
          <${Table} label=${t('catalogue.clients')} heads=${[t('staff.name'), t('staff.contact'), t('catalogue.notes'), '']}>
            ${items.map((one) => html`
              <tr key=${one.id}>
                <th scope="row"><span class="row"><${Avatar} name=${one.name} id=${one.id} />${one.name}</span></th>
                <td>${one.phone}${one.phone && one.email && html`<br />`}<small class="mute">${one.email}</small></td>
                <td>${one.notes}</td>
                <td class="end"><${Button} kind="plain" icon="pencil" label=${t('staff.change', { name: one.name })} onClick=${() => setChanging(one)} /></td>
              </tr>`)}
          <//>`}
      <//>
    </div>
    ${(adding || changing) && html`<${ClientDialog} one=${changing} onClose=${close} onSaved=${list.reload} />`}
  `;
}

/** @param {{ one: any, onClose: () => void, onSaved: () => void }} props */
function ClientDialog({ one, onClose, onSaved }) {
  const { draft, bind, key } = useDraft({ name: one?.name ?? '', phone: one?.phone ?? '', email: one?.email ?? '', language: one?.language ?? '', notes: one?.notes ?? '' });
  const wanted = () => ({ name: draft.name.trim(), phone: words(draft.phone.replace(/[\s()-]/g, '')), email: words(draft.email), language: words(draft.language), notes: draft.notes });
  return html`
    <${EditDialog} title=${one ? one.name : t('catalogue.new-client')} path="/clients" more=${one && html`<p class="row-wrap"><${CalendarLink} path=${`/clients/${one.id}/calendar`} client /></p>`} one=${one} draftKey=${key} wanted=${wanted} onClose=${onClose} onSaved=${onSaved}>
      <${Field} ...${bind('name')} label=${t('staff.name')} required maxlength="120" autocomplete="off" />
      <div class="split">
        <${Field} ...${bind('phone')} type="tel" label=${t('staff.phone')} placeholder="+998901234567" autocomplete="off" />
        <${Field} ...${bind('email')} type="email" label=${t('staff.email')} autocomplete="off" />
      </div>
      <${Field} ...${bind('language')} as="select" label=${t('frame.language')}><option value="">–</option>${Object.entries(languages).map(([tag, name]) => html`<option key=${tag} value=${tag}>${name}</option>`)}<//>
      <${Field} ...${bind('notes')} as="textarea" label=${t('catalogue.notes')} maxlength="4000" />
    <//>
  `;
}
