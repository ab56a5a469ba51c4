// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { cancel } from '../api.js';
import { Field } from '../parts/field.js';
import { Trouble } from '../parts/trouble.js';
import { organisation } from '../state.js';
import { moment } from '../words.js';

/** Asks once more, and says what it means. @param {{ link: string, visit: any, onClose: () => void, onDone: (visit: any) => void }} props */
export function CancelDialog({ link, visit, onClose, onDone }) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const yes = async () => {
    setBusy(true);
    setProblem(null);
    try {
      onDone(await cancel(link, reason.trim()));
    } catch (refused) {
      setProblem(refused);
      setBusy(false);
    }
  };
  return html`
    <${Dialog} title=${t('book.cancel-title')} onClose=${onClose} atTitle>
      <p>${t('book.cancel-text', { moment: moment(visit.bookings[0].startsAt) })}</p>
      ${visit.mayChangeUntil && html`<p class="mute">${t('book.change-until-moment', { moment: moment(visit.mayChangeUntil) })}</p>`}
      ${organisation.value.cancellationNote && html`<p class="lines mute">${organisation.value.cancellationNote}</p>`}
      <${Field} label=${t('book.reason')} name="reason" optional maxlength="300" value=${reason} onInput=${setReason} />
      ${problem !== null && html`<${Trouble} problem=${problem} />`}
      <div class="dialog-foot">
        <${Button} onClick=${onClose}>${t('book.keep')}<//>
        <${Button} kind="danger" busy=${busy} onClick=${yes}>${t('book.cancel-yes')}<//>
      </div>
    <//>
  `;
}
