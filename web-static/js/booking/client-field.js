// @ts-check
import { html, useRef, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Avatar } from '../parts/avatar.js';
import { Button } from '../parts/button.js';
import { Field } from '../parts/form.js';
import { useClients } from './clients.js';
import { newClientOf } from './newcomer.js';
import { walk } from './walk.js';

/**
 * Finds a client by any part of name or phone, or takes down a new one.
 * @typedef {{id?: string, name: string, phone?: string}} Client without an id: not known yet
 * @param {{ client: Client | null, onClient: (client: Client | null) => void }} props
 */
export function ClientField({ client, onClient }) {
  if (client && !client.id) return html`<${NewClient} client=${client} onClient=${onClient} />`;
  if (client) return html`<${Chosen} client=${client} onClient=${onClient} />`;
  return html`<${Search} onClient=${onClient} />`;
}

function Chosen({ client, onClient }) {
  return html`
    <div class="row chosen-client">
      <${Avatar} name=${client.name} id=${client.id} />
      <span class="grow"><b>${client.name}</b> <span class="mute">${client.phone}</span></span>
      <${Button} onClick=${() => onClient(null)}>${t('action.change')}<//>
    </div>
  `;
}

function Search({ onClient }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const [text, setText] = useState('');
  const found = useClients(text);
  const name = text.trim();
  const down = event => walk(event, box.current);
  /** Enter takes the first one found; a form is not sent by it. */
  const enter = event => {
    if (event.key !== 'Enter' || !name) return;
    event.preventDefault();
    if (found) onClient(found[0] ?? newClientOf(text));
  };
  return html`
    <div class="stack-tight" ref=${box} onKeyDown=${down}>
      <${Field} name="client" label=${t('board.client')} hint=${t('board.client-hint')} value=${text} autocomplete="off" maxlength="80" onValue=${setText} onKeyDown=${enter} />
      <span class="sr" role="status">${found && t('reception.found', { count: found.length })}</span>
      ${name && found && html`
        <ul class="board-list" aria-label=${t('board.clients-found')}>
          ${found.map(one => html`<li key=${one.id}><button type="button" class="menu-item" onClick=${() => onClient(one)}><${Avatar} name=${one.name} id=${one.id} /><span class="grow clip">${one.name}</span><small class="mute">${one.phone}</small></button></li>`)}
          <li><button type="button" class="menu-item" onClick=${() => onClient(newClientOf(text))}>${t('board.new-client', { name })}</button></li>
        </ul>`}
    </div>
  `;
}

function NewClient({ client, onClient }) {
  const change = part => onClient({ ...client, ...part });
  return html`
    <fieldset class="stack-tight new-client">
      <legend class="row legend"><span class="grow">${t('catalogue.new-client')}</span></legend>
      <div class="split">
        <${Field} name="clientName" label=${t('staff.name')} value=${client.name} required maxlength="120" autocomplete="off" onValue=${name => change({ name })} />
        <${Field} name="clientPhone" type="tel" label=${t('staff.phone')} value=${client.phone ?? ''} placeholder="+998901234567" autocomplete="off" onValue=${phone => change({ phone })} />
      </div>
      <p><${Button} icon="search" onClick=${() => onClient(null)}>${t('book.find-client')}<//></p>
    </fieldset>
  `;
}

/** @param {Client} client @returns {{name: string, phone?: string}} as the API has it */
export function clientBody({ name, phone }) {
  const bare = (phone ?? '').replace(/[\s()-]/g, '');
  return { name: name.trim(), ...(bare && { phone: bare }) };
}
