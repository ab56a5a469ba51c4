// @ts-check
/** The list of services, put in order by the grip, by arrow keys on it, or by the menu. */
import { html, useRef, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { money } from '../../money.js';
import { duration } from '../../time.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { Menu } from '../../parts/menu.js';
import { moved, placed } from './order.js';
import { useOrder } from './use-order.js';

/** @type {Record<string, number>} */
const STEPS = { ArrowUp: -1, ArrowDown: 1 };

/** @param {{ items: any[], setItems: (items: any[]) => void, reload: () => Promise<unknown>, onChange: (one: any) => void, onArchive: (one: any) => void }} props */
export function ServiceList({ items, setItems, reload, onChange, onArchive }) {
  const { arrange, said } = useOrder(items, setItems, reload);
  const [dragged, setDragged] = useState('');
  const list = useRef(/** @type {HTMLElement | null} */ (null));
  /** @param {PointerEvent} event @param {any} one */
  const drag = (event, one) => {
    if (dragged !== one.id) return;
    const rows = Array.from(list.current?.children ?? []).map((row) => row.getBoundingClientRect());
    const over = rows.findIndex((row) => event.clientY < row.bottom);
    setItems(placed(items, one.id, over < 0 ? rows.length - 1 : over));
  };
  /** @param {PointerEvent} event @param {any} one */
  const take = (event, one) => {
    if (event.button !== 0) return;
    /** @type {HTMLElement} */ (event.currentTarget).setPointerCapture(event.pointerId);
    setDragged(one.id);
  };
  /** @param {any} one */
  const drop = (one) => {
    if (dragged) arrange(items, one);
    setDragged('');
  };
  /** @param {KeyboardEvent} event @param {any} one */
  const step = (event, one) => {
    if (!STEPS[event.key]) return;
    event.preventDefault();
    arrange(moved(items, one.id, STEPS[event.key]), one);
  };
  return html`
    <p class="mute hint-line" id="order-hint">${t('catalogue.order-hint')}</p>
    <ol class="lines services" ref=${list} aria-label=${t('catalogue.services')}>
      ${items.map((one, index) => html`
        <li key=${one.id} class=${dragged === one.id ? 'is-dragged' : ''}>
          <button type="button" class="button button-plain button-icon grip" aria-label=${t('catalogue.move', { name: one.name })} aria-describedby="order-hint" onPointerDown=${(/** @type {any} */ event) => take(event, one)} onPointerMove=${(/** @type {any} */ event) => drag(event, one)} onPointerUp=${() => drop(one)} onPointerCancel=${() => drop(one)} onKeyDown=${(/** @type {any} */ event) => step(event, one)}><${Icon} name="grip-vertical" /></button>
          <${Words} one=${one} />
          <${Button} kind="plain" icon="pencil" label=${t('staff.change', { name: one.name })} onClick=${() => onChange(one)} />
          <${Menu} label=${t('catalogue.more', { name: one.name })} button=${html`<${Icon} name="ellipsis" />`} class="button button-plain button-icon">
            ${index > 0 && html`<button type="button" class="menu-item" role="menuitem" onClick=${() => arrange(moved(items, one.id, -1), one)}><${Icon} name="chevron-up" />${t('catalogue.up')}</button>`}
            ${index < items.length - 1 && html`<button type="button" class="menu-item" role="menuitem" onClick=${() => arrange(moved(items, one.id, 1), one)}><${Icon} name="chevron-down" />${t('catalogue.down')}</button>`}
            <button type="button" class="menu-item" role="menuitem" onClick=${() => onArchive(one)}><${Icon} name="archive" />${t('catalogue.archive')}</button>
          <//>
        </li>`)}
    </ol>
    <p class="sr" aria-live="polite">${said}</p>
  `;
}

/** @param {{ items: any[], onRestore: (one: any) => void }} props */
export function Archived({ items, onRestore }) {
  return html`<ul class="lines services" aria-label=${t('staff.archived')}>${items.map((one) => html`<li key=${one.id}><${Words} one=${one} /><${Button} icon="archive-restore" label=${`${t('action.restore')}: ${one.name}`} onClick=${() => onRestore(one)}>${t('action.restore')}<//></li>`)}</ul>`;
}

/** @param {{ one: any }} props */
function Words({ one }) {
  const around = one.bufferBeforeMinutes + one.bufferAfterMinutes;
  return html`
    <i class="dot" style=${{ background: one.colour ?? 'var(--booking-edge)' }} aria-hidden="true" />
    <div class="grow">
      <b>${one.name}</b>
      <div class="row-wrap mute"><span>${duration(one.durationMinutes)}${around > 0 && ` + ${duration(around)}`}</span><span>${money(one.priceMinor, one.currency)}</span>
        ${!one.online && html`<span class="tag"><${Icon} name="eye-off" />${t('catalogue.offline')}</span>`}
        ${one.confirmation === 'request' && html`<span class="tag">${t('catalogue.on-request')}</span>`}
        ${one.capacity > 1 && html`<span class="tag"><${Icon} name="users" />${t('catalogue.group-of', { count: one.capacity })}</span>`}
      </div>
    </div>
  `;
}
