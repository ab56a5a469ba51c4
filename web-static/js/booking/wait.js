// @ts-check
import { html, useState } from '../vendor/ui.js';
import { create } from '../api.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { Field, Form } from '../parts/form.js';
import { plusDays } from '../board/calendar.js';
import { clientBody, ClientField } from './client-field.js';
import { missing } from './missing.js';
import { PerformerField, ServiceField } from './items.js';

/** Somebody who would take a time that becomes free. @param {{ visit: any, onDone?: () => void }} props */
export function Wait({ visit, onDone }) {
  const state = visit.desk.seen.value;
  const [client, setClient] = useState(/** @type {any} */ (null));
  const [draft, setDraft] = useState(() => ({ service: '', employee: '', from: visit.date.peek(), to: plusDays(visit.date.peek(), 7) }));
  const change = part => setDraft(old => ({ ...old, ...part }));
  const save = async () => {
    if (!client) throw missing('client');
    const who = client.id ? client : await create('/clients', clientBody(client));
    setClient(who);
    await create('/waiting', waitingOf(draft, who.id, visit.calendar.peek()));
    visit.shut();
    visit.tell(t('reception.waits', { name: who.name }));
    onDone?.();
  };
  const foot = busy => html`<div class="dialog-foot"><${Button} onClick=${() => visit.shut()}>${t('action.cancel')}<//><${Button} kind="primary" type="submit" busy=${busy}>${t('reception.wait-add')}<//></div>`;
  return html`
    <${Dialog} title=${t('reception.wait-title')} onClose=${() => visit.shut()}>
      <${Form} onSubmit=${save} foot=${foot}>
        <${ClientField} client=${client} onClient=${setClient} />
        <div class="split">
          <${ServiceField} state=${state} value=${draft.service} onValue=${service => change({ service })} />
          <${PerformerField} state=${state} skill=${state.services.get(draft.service)?.skill} value=${draft.employee} onValue=${employee => change({ employee })} />
        </div>
        <div class="split">
          <${Field} name="from" type="date" label=${t('board.from')} value=${draft.from} required onValue=${from => change({ from })} />
          <${Field} name="to" type="date" label=${t('book.until')} value=${draft.to} required min=${draft.from} onValue=${to => change({ to })} />
        </div>
      <//>
    <//>
  `;
}

/** Whole days, the last one included. */
function waitingOf({ service, employee, from, to }, client, calendar) {
  const instant = date => new Date(calendar.startOf(date)).toISOString();
  return { client, service, ...(employee && { employee }), from: instant(from), to: instant(plusDays(to, 1)) };
}
