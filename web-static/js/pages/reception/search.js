// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Avatar } from '../../parts/avatar.js';
import { Icon } from '../../parts/icon.js';
import { clock, dayNear, zoned } from '../../time.js';
import { useClients } from '../../booking/clients.js';
import { newClientOf } from '../../booking/newcomer.js';
import { comingOf } from '../../booking/day.js';
import { FIELD } from './searching.js';

const LIST = 'clients-found';

/** Clients by any part of name or phone, with what they come for next. @param {{ visit: import('./desk.js').Reception }} props */
export function Search({ visit }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = useClients(text);
  const typed = text.trim();
  const options = typed && found ? [...found, null] : [];
  const type = event => {
    setText(event.currentTarget.value);
    setAt(0);
  };
  const clear = () => setText('');
  const choose = client => {
    clear();
    if (client) visit.open('client', { id: client.id });
    else visit.open('book', { client: newClientOf(typed) });
  };
  const key = event => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && options.length) setAt((at + by + options.length) % options.length);
    else if (event.key === 'Enter' && options.length) choose(options[at]);
    else if (event.key === 'Escape' && text) clear();
    else return;
    event.preventDefault();
  };
  return html`
    <div class="reception-search">
      <${Icon} name="search" />
      <input id=${FIELD} class="input" type="search" role="combobox" placeholder=${t('reception.search')} aria-label=${t('reception.search')} autocomplete="off" spellcheck="false" maxlength="80"
        aria-keyshortcuts="/" aria-expanded=${options.length > 0} aria-controls=${LIST} aria-autocomplete="list" aria-activedescendant=${options.length ? `found-${at}` : undefined} value=${text} onInput=${type} onKeyDown=${key} onBlur=${() => setTimeout(clear, 200)} />
      ${!text && html`<kbd aria-hidden="true">/</kbd>`}
      <span class="sr" role="status">${typed && found && t('reception.found', { count: found.length })}</span>
      <div id=${LIST} class="reception-found" role="listbox" aria-label=${t('board.clients-found')} hidden=${!options.length}>
        ${options.map((client, index) => html`<${Option} key=${client?.id ?? 'new'} id=${`found-${index}`} visit=${visit} client=${client} typed=${typed} chosen=${index === at} onChoose=${() => choose(client)} onPoint=${() => setAt(index)} />`)}
      </div>
    </div>
  `;
}

function Option({ id, visit, client, typed, chosen, onChoose, onPoint }) {
  const keep = event => event.preventDefault(); // the field keeps the focus
  return html`
    <div id=${id} role="option" aria-selected=${chosen} class="menu-item" onMouseDown=${keep} onMouseMove=${onPoint} onClick=${onChoose}>
      ${client ? html`<${Found} visit=${visit} client=${client} />` : html`<${Icon} name="user-plus" /><span class="grow clip">${t('reception.book-new', { name: typed })}</span>`}
    </div>
  `;
}

function Found({ visit, client }) {
  const state = visit.desk.seen.value;
  const coming = state && comingOf(state.bookings, client.id, visit.now.value);
  return html`
    <${Avatar} name=${client.name} id=${client.id} />
    <span class="grow two-lines"><b class="clip">${client.name}</b><small class="mute">${client.phone}</small></span>
    ${coming && html`<small class="tag tag-booking">${dayNear(zoned(coming.startsAt).toPlainDate())} ${clock(coming.startsAt)} · ${state.services.get(coming.service)?.name}</small>`}
  `;
}
