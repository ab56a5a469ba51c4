// @ts-check
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { Field, Form } from '../parts/form.js';
import { Gone } from '../board/parts/gone.js';

/** A request is declined with a reason, which the client reads. @param {{ visit: import('../board/station.js').Station, id: string, row?: any }} props */
export function Decline({ visit, id, row }) {
  const [reason, setReason] = useState('');
  const booking = visit.desk.seen.value.bookings.get(id) ?? row;
  if (!booking) return html`<${Gone} visit=${visit} />`;
  const send = async () => {
    await visit.desk.run({ verb: 'booking.decline', id, body: { reason: reason.trim() } });
    visit.shut();
    visit.tell(t('book.done.decline', { name: booking.clientName }));
  };
  const foot = busy => html`<div class="dialog-foot"><${Button} onClick=${() => visit.shut()}>${t('action.cancel')}<//><${Button} type="submit" kind="danger" busy=${busy}>${t('book.verb.decline')}<//></div>`;
  return html`
    <${Dialog} title=${t('book.decline-title', { name: booking.clientName })} onClose=${() => visit.shut()}>
      <${Form} onSubmit=${send} foot=${foot}><${Field} name="reason" as="textarea" label=${t('book.reason-client')} value=${reason} onValue=${setReason} required maxlength="500" /><//>
    <//>
  `;
}
