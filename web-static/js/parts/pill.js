// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { connection } from '../shell.js';
import { Icon } from './icon.js';

/** How the live connection is; always in sight where a page has one. */
export function ConnectionPill() {
  const now = connection.value;
  if (!now) return null;
  /** @type {Record<string, any>} */
  const inside = {
    live: html`<span class="pill pill-live">${t('connection.live')}</span>`,
    connecting: html`<span class="pill"><${Icon} name="refresh-cw" />${t('connection.connecting')}</span>`,
    reconnecting: html`<span class="pill pill-warn"><${Icon} name="refresh-cw" />${t('connection.reconnecting')}<span aria-hidden="true">${now.seconds > 0 ? ` ${t('connection.seconds', { count: now.seconds })}` : ''}</span></span>`,
    offline: html`<span class="pill pill-bad"><${Icon} name="wifi-off" />${t('connection.offline')}</span>`,
  };
  return html`<span role="status">${inside[now.name]}</span>`;
}
