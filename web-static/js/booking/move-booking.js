// @ts-check
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { Form } from '../parts/form.js';
import { versionSeen } from '../board/commands.js';
import { assigned } from './times.js';
import { Instead } from './instead.js';
import { PerformerField } from './items.js';
import { missing } from './missing.js';
import { ReasonField } from './outside.js';
import { Times } from './times-field.js';

/** Another time or person for a booking: the free ones as buttons, its own time among them. @param {{ visit: any, booking: any }} props */
export function MoveBooking({ visit, booking }) {
  const calendar = visit.calendar.value;
  const state = visit.desk.seen.value;
  const [seen] = useState(booking);
  const [draft, setDraft] = useState(() => firstDraft(seen, calendar));
  const [outside, setOutside] = useState(/** @type {any} */ (null));
  const [gone, setGone] = useState(/** @type {string[]} */ ([]));
  const change = part => {
    setDraft(old => ({ ...old, ...part }));
    if (!('reason' in part)) setOutside(null);
    setGone([]);
  };
  const save = async () => {
    if (!draft.time) throw missing('startsAt', t('book.choose-time'));
    const body = { startsAt: new Date(calendar.at(draft.date, draft.time)).toISOString(), employee: assigned(draft.slot, draft.items)[0].employee || seen.employee, ...(draft.reason.trim() && { reason: draft.reason.trim() }) };
    try {
      const { undo } = await visit.desk.run({ verb: 'booking.move', id: seen.id, body, version: versionSeen(seen) });
      visit.shut();
      visit.tell(t('board.saved'), undo);
    } catch (problem) {
      if (problem.status === 409 && problem.next?.length) return setGone(problem.next);
      if (problem.type !== 'outside-slots') throw problem;
      setOutside(problem);
    }
  };
  const foot = busy => html`
    <div class="dialog-foot">
      <${Button} onClick=${() => visit.shut()}>${t('action.cancel')}<//>
      <${Button} kind="primary" type="submit" busy=${busy}>${t(outside ? 'book.anyway' : 'board.move')}<//>
    </div>
  `;
  return html`
    <${Dialog} title=${t('board.move-booking')} class="dialog-wide" onClose=${() => visit.shut()}>
      <${Form} onSubmit=${save} foot=${foot}>
        <p><b>${seen.clientName}</b> <span class="mute">${state.services.get(seen.service)?.name}</span></p>
        <${PerformerField} state=${state} skill=${state.services.get(seen.service)?.skill} value=${draft.items[0].employee} onValue=${employee => change({ items: [{ service: seen.service, employee }], slot: null })} />
        <${Times} visit=${visit} draft=${draft} change=${change} told=${gone.length > 0} />
        ${gone.length > 0 && html`<${Instead} visit=${visit} times=${gone} onTake=${change} />`}
        ${outside && html`<${ReasonField} problem=${outside} value=${draft.reason} onValue=${reason => change({ reason })} />`}
      <//>
    <//>
  `;
}

function firstDraft({ id, service, employee, startsAt, seats }, calendar) {
  const at = Date.parse(startsAt);
  return { items: [{ service, employee }], date: calendar.date(at), time: calendar.time(at), slot: null, seats: seats ?? 1, moving: id, reason: '' };
}
