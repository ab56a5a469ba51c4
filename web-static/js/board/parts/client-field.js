// @ts-check
import { html, useEffect, useState } from '../../vendor/ui.js';
import { create, get } from '../../api.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Field } from '../../parts/form.js';

const PAUSE = 150;
const SHOWN = 6;

/** Finds a client by any part of name or phone, or makes a new one. @param {{ client: any, onClient: (client: any) => void }} props */
export function ClientField({ client, onClient }) {
  const [text, setText] = useState('');
  const found = useClients(text);
  if (client) return html`<div class="row board-client"><b class="grow clip">${client.name}</b><span class="mute">${client.phone}</span><${Button} onClick=${() => onClient(null)}>${t('action.change')}<//></div>`;
  const name = text.trim();
  const add = async () => onClient(await create('/clients', /^\+\d{7,15}$/.test(name) ? { name, phone: name } : { name }));
  return html`
    <div class="stack-tight">
      <${Field} name="client" label=${t('board.client')} hint=${t('board.client-hint')} value=${text} autocomplete="off" onValue=${setText} />
      ${name && html`
        <ul class="board-list" aria-label=${t('board.clients-found')}>
          ${found.map(one => html`<li key=${one.id}><button type="button" class="menu-item" onClick=${() => onClient(one)}><span class="grow clip">${one.name}</span><small class="mute">${one.phone}</small></button></li>`)}
          <li><button type="button" class="menu-item" onClick=${add}>${t('board.new-client', { name })}</button></li>
        </ul>`}
    </div>
  `;
}

/** @param {string} text @returns {any[]} */
function useClients(text) {
  const [found, setFound] = useState(/** @type {any[]} */ ([]));
  useEffect(() => {
    const search = text.trim();
    if (!search) return setFound([]);
    const asking = new AbortController();
    const timer = setTimeout(() => get('/clients', { search, limit: SHOWN }, asking.signal).then(page => setFound(page.items), () => setFound([])), PAUSE);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [text]);
  return found;
}
