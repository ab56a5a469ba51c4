// @ts-check
import { html, useState } from '../vendor/ui.js';
import { create } from '../api.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { Field, Form } from '../parts/form.js';
import { Answers } from './answers.js';
import { clientBody, ClientField } from './client-field.js';
import { bookingOf } from './command.js';
import { firstDraft, isApart } from './draft.js';
import { Instead } from './instead.js';
import { Items } from './items.js';
import { missing } from './missing.js';
import { ReasonField } from './outside.js';
import { Repeat, Verdicts } from './repeat.js';
import { Times } from './times-field.js';

/**
 * A new booking, as quick as it can be said: who, what, when.
 * @param {{ visit: import('../board/station.js').Station, client?: any, service?: string, employee?: string, start?: number, again?: any }} props `again`: a booking that comes once more
 */
export function Book({ visit, client: known = null, ...first }) {
  const [made, setMade] = useState(/** @type {any} */ (null));
  return html`
    <${Dialog} title=${t('board.new-booking')} class="dialog-wide" onClose=${() => visit.shut()}>
      ${made ? html`<${Verdicts} series=${made} onClose=${() => visit.shut()} />` : html`<${Fields} visit=${visit} known=${known} first=${first} onSeries=${setMade} />`}
    <//>
  `;
}

function Fields({ visit, known, first, onSeries }) {
  const { draft, client, change, setClient, outside, gone, save } = useBooking(visit, known, first, onSeries);
  const state = visit.desk.seen.value;
  const foot = busy => html`
    <div class="dialog-foot">
      <${Button} onClick=${() => visit.shut()}>${t('action.cancel')}<//>
      <${Button} kind="primary" type="submit" busy=${busy}>${t(outside ? 'book.anyway' : 'board.book')}<//>
    </div>
  `;
  return html`
    <${Form} onSubmit=${save} foot=${foot}>
      <${ClientField} client=${client} onClient=${setClient} />
      <${Items} state=${state} draft=${draft} change=${change} />
      ${draft.items[0].service && html`<${Times} visit=${visit} draft=${draft} change=${change} told=${gone.length > 0} />`}
      ${gone.length > 0 && html`<${Instead} visit=${visit} times=${gone} onTake=${change} />`}
      ${outside && html`<${ReasonField} problem=${outside} value=${draft.reason} onValue=${reason => change({ reason })} />`}
      <details class="more-fields" open=${Boolean(draft.note || draft.guest || draft.repeat)}>
        <summary>${t('book.more')}</summary>
        <div class="stack">
          <div class="split">
            ${!draft.repeat && html`<${Field} name="guest" label=${t('book.guest')} value=${draft.guest} maxlength="120" onValue=${guest => change({ guest })} />`}
            <${Field} name="note" label=${t('board.note')} value=${draft.note} maxlength="1000" onValue=${note => change({ note })} />
          </div>
          ${draft.items.length === 1 && html`<${Repeat} draft=${draft} change=${change} />`}
          ${!draft.repeat && html`<${Answers} service=${state.services.get(draft.items[0].service)} draft=${draft} change=${change} />`}
        </div>
      </details>
    <//>
  `;
}

function useBooking(visit, known, first, onSeries) {
  const [draft, setDraft] = useState(() => firstDraft(visit, first));
  const [client, setClient] = useState(known);
  const [outside, setOutside] = useState(/** @type {any} */ (null));
  const [gone, setGone] = useState(/** @type {string[]} */ ([]));
  const change = part => {
    setDraft(old => ({ ...old, ...part }));
    if (!('reason' in part)) setOutside(null);
    setGone([]);
  };
  const save = async () => {
    const who = await knownClient(client);
    setClient(who);
    if (!draft.time) throw missing('startsAt', t('book.choose-time'));
    const startsAt = new Date(visit.calendar.peek().at(draft.date, draft.time)).toISOString();
    const apart = isApart(draft, visit.desk.seen.peek());
    try {
      const { row, undo } = await visit.desk.run(bookingOf({ ...draft, apart }, who.id, startsAt));
      if (row.verdicts) return onSeries(row);
      visit.shut();
      visit.tell(t('board.booked'), undo);
    } catch (problem) {
      if (problem.status === 409 && problem.next?.length) return setGone(problem.next);
      if (problem.type !== 'outside-slots') throw problem;
      setOutside(problem);
    }
  };
  return { draft, client, change, setClient, outside, gone, save };
}

/** @returns {Promise<any>} with an id; somebody new is taken down first */
async function knownClient(client) {
  if (!client) throw missing('client');
  return client.id ? client : create('/clients', clientBody(client));
}
