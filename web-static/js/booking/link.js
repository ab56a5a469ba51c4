// @ts-check
import { html, useState } from '../vendor/ui.js';
import { post } from '../api.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { toast, toastProblem } from '../parts/toast.js';

/** The client's own address of their booking: to send it once more, or to end it. @param {{ visit: any, booking: any }} props */
export function Link({ booking }) {
  const [url, setUrl] = useState('');
  const copy = async () => {
    const made = await post(`/bookings/${booking.id}/link`);
    setUrl(made.url);
    await navigator.clipboard?.writeText(made.url).then(() => toast({ text: t('book.link-copied'), icon: 'copy' }), refused => console.info('The link stands on the page instead.', refused));
  };
  const revoke = async () => {
    await post(`/bookings/${booking.id}/link/revoke`);
    setUrl('');
    toast({ text: t('book.link-revoked'), icon: 'check' });
  };
  const tried = work => () => work().catch(toastProblem);
  return html`
    <section class="stack-tight">
      <h3>${t('book.link')}</h3>
      ${url && html`<input class="input" readonly aria-label=${t('book.link')} value=${url} onFocus=${event => event.currentTarget.select()} />`}
      <p class="row-wrap"><${Button} icon="copy" onClick=${tried(copy)}>${t('book.link-copy')}<//><${Button} icon="x" onClick=${tried(revoke)}>${t('book.link-revoke')}<//></p>
    </section>
  `;
}
