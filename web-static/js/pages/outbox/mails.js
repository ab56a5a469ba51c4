// @ts-check
/** Mails that are kept in a folder for want of a mail server: what clients would have read. */
import { html, useEffect, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { get } from '../../api.js';
import { moment } from '../../time.js';
import { Empty } from '../../parts/empty.js';
import { Icon } from '../../parts/icon.js';
import { Skeleton } from '../../parts/skeleton.js';
import { Failure } from '../failure.js';

export function Mails() {
  const [folder, setFolder] = useState(/** @type {{ kept: boolean, items: any[] } | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const load = async () => {
    try {
      setFolder(await get('/mails'));
      setProblem(null);
    } catch (refused) {
      setProblem(refused);
    }
  };
  useEffect(() => void load(), []);
  if (problem) return html`<${Failure} problem=${problem} retry=${load} />`;
  if (!folder) return html`<${Skeleton} rows=${6} />`;
  if (!folder.kept) return html`<${Empty} icon="mail" title=${t('outbox.sent')} text=${t('outbox.sent-text')} />`;
  return html`
    <div class="stack">
      <p class="notice"><${Icon} name="info" />${t('outbox.folder')}</p>
      ${folder.items.length ? html`<ul class="lines mails">${folder.items.map((one) => html`<${Mail} key=${one.id} one=${one} />`)}</ul>` : html`<${Empty} icon="mail" title=${t('outbox.no-mail')} />`}
    </div>
  `;
}

/** @param {{ one: any }} props */
function Mail({ one }) {
  return html`
    <li>
      <details>
        <summary><b>${one.subject}</b><small class="mute">${one.to} · ${moment(one.at)}</small></summary>
        <pre>${one.text}</pre>
        ${one.calendar && html`<p class="row mute"><${Icon} name="calendar-plus" />${t('outbox.with-calendar')}</p>`}
      </details>
    </li>
  `;
}
