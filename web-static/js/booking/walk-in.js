// @ts-check
import { html, useState } from '../vendor/ui.js';
import { create } from '../api.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { useDraft } from '../parts/draft.js';
import { Form } from '../parts/form.js';
import { clientBody, ClientField } from './client-field.js';
import { missing } from './missing.js';
import { ReasonField } from './outside.js';
import { PerformerField, Seats, ServiceField } from './items.js';

/** Somebody stands at the desk and is served at once. @param {{ visit: import('../board/station.js').Station, client?: any, employee?: string }} props */
export function WalkIn({ visit, client: known = null, employee = '' }) {
  const state = visit.desk.seen.value;
  const [client, setClient] = useState(known);
  const { draft, bind, key } = useDraft({ service: '', employee, seats: 1, reason: '' });
  const [outside, setOutside] = useState(/** @type {any} */ (null));
  const service = state.services.get(draft.service);
  const save = async () => {
    if (!client) throw missing('client');
    const who = client.id ? { client: client.id } : { newClient: clientBody(client) };
    const { service: what, employee: by, seats, reason } = draft;
    try {
      await create('/walk-ins', { service: what, ...(by && { employee: by }), ...(seats > 1 && { seats }), ...(reason.trim() && { reason: reason.trim() }), ...who }, key);
    } catch (problem) {
      if (/** @type {any} */ (problem).type !== 'outside-slots') throw problem;
      return setOutside(problem);
    }
    visit.shut();
    visit.tell(t('book.walked-in', { name: client.name }));
  };
  const foot = busy => html`
    <div class="dialog-foot">
      <${Button} onClick=${() => visit.shut()}>${t('action.cancel')}<//>
      <${Button} kind="primary" type="submit" icon="log-in" busy=${busy}>${t('book.verb.check-in')}<//>
    </div>
  `;
  return html`
    <${Dialog} title=${t('reception.walk-in')} onClose=${() => visit.shut()}>
      <${Form} onSubmit=${save} foot=${foot}>
        <${ClientField} client=${client} onClient=${setClient} />
        <${ServiceField} state=${state} value=${draft.service} onValue=${bind('service').onValue} />
        <${PerformerField} state=${state} skill=${service?.skill} value=${draft.employee} onValue=${bind('employee').onValue} />
        <${Seats} service=${service} seats=${draft.seats} onSeats=${bind('seats').onValue} />
        ${outside && html`<${ReasonField} problem=${outside} value=${draft.reason} onValue=${bind('reason').onValue} />`}
      <//>
    <//>
  `;
}
