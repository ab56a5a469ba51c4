// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { calendar } from '../api.js';
import { Trouble } from './trouble.js';

/** A file that every calendar understands. @param {{ link: string }} props */
export function AddToCalendar({ link }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const load = async () => {
    setBusy(true);
    setProblem(null);
    try {
      offer(await calendar(link));
    } catch (refused) {
      setProblem(refused);
    }
    setBusy(false);
  };
  return html`
    <${Button} kind="primary" icon="calendar-plus" class="button-big button-wide" busy=${busy} onClick=${load}>${t('book.add-to-calendar')}<//>
    ${problem !== null && html`<${Trouble} problem=${problem} onRetry=${load} />`}
  `;
}

/** @param {Blob} file */
function offer(file) {
  const address = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = 'booking.ics';
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
