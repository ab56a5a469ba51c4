// @ts-check
/** The secret address of a calendar: to be put into any calendar program, and to be ended. */
import { html, useEffect, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { post } from '../api.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Skeleton } from './skeleton.js';
import { toast, toastProblem } from './toast.js';

/** @param {{ path: string, client?: boolean, class?: string }} props `path` of the API, e.g. `/me/calendar`; `client`: it is a client's, not one's own */
export function CalendarLink({ path, client = false, class: look }) {
  const [open, setOpen] = useState(false);
  return html`
    <${Button} icon="calendar-plus" class=${look} onClick=${() => setOpen(true)}>${t(client ? 'calendar.client-open' : 'calendar.open')}<//>
    ${open && html`<${CalendarDialog} path=${path} client=${client} onClose=${() => setOpen(false)} />`}
  `;
}

/** @param {{ path: string, client: boolean, onClose: () => void }} props */
function CalendarDialog({ path, client, onClose }) {
  const [address, setAddress] = useState(/** @type {{ url: string, qr: { size: number, path: string } } | null} */ (null));
  useEffect(() => {
    post(path).then(setAddress, (problem) => {
      toastProblem(problem);
      onClose();
    });
  }, [path]);
  const end = async () => {
    try {
      await post(`${path}/revoke`);
      toast({ text: t('calendar.ended'), icon: 'circle-check' });
      onClose();
    } catch (problem) {
      toastProblem(problem);
    }
  };
  const copy = async () => {
    await navigator.clipboard.writeText(address?.url ?? '');
    toast({ text: t('calendar.copied'), icon: 'copy' });
  };
  return html`
    <${Dialog} title=${t(client ? 'calendar.client-title' : 'calendar.title')} onClose=${onClose} atTitle>
      <p>${t(client ? 'calendar.client-text' : 'calendar.text')}</p>
      ${address ? html`
        <div class="field"><label for="calendar-address">${t('calendar.address')}</label><input id="calendar-address" class="input" readonly value=${address.url} onFocus=${(/** @type {any} */ event) => event.currentTarget.select()} /><small>${t('calendar.secret')}</small></div>
        <svg class="qr" role="img" aria-label=${t('calendar.qr')} viewBox=${`-4 -4 ${address.qr.size + 8} ${address.qr.size + 8}`} shape-rendering="crispEdges"><rect x="-4" y="-4" width="100%" height="100%" fill="#fff" /><path d=${address.qr.path} fill="#000" /></svg>
        <div class="dialog-foot">
          <${Button} kind="plain" onClick=${end}>${t('calendar.end')}<//>
          ${navigator.clipboard && html`<${Button} kind=${client ? 'primary' : undefined} icon="copy" onClick=${copy}>${t('action.copy')}<//>`}
          ${!client && html`<${Button} kind="primary" icon="calendar-plus" href=${address.url.replace(/^https?:/, 'webcal:')}>${t('calendar.add')}<//>`}
        </div>` : html`<${Skeleton} rows=${3} />`}
    <//>
  `;
}
