// @ts-check
/** Promised work in one state, the latest first; what waits or failed can be tried at once. */
import { html, useEffect } from '../../vendor/ui.js';
import { known, t } from '../../i18n.js';
import { post } from '../../api.js';
import { may } from '../../session.js';
import { ago, moment } from '../../time.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { Listed, Table, useList } from '../../parts/list.js';
import { toast, toastProblem } from '../../parts/toast.js';

const EVERY = 10_000;

/** @param {{ state: string }} props */
export function Jobs({ state }) {
  const list = useList('/jobs', { state });
  useEffect(() => {
    const timer = setInterval(() => document.hidden || list.more || list.reload(), EVERY);
    return () => clearInterval(timer);
  }, [list.reload]);
  /** @param {any} one */
  const retry = async (one) => {
    try {
      await post(`/jobs/${one.id}/retry`, undefined, one.version);
      toast({ text: t('outbox.tried'), icon: 'send' });
    } catch (problem) {
      toastProblem(problem);
    }
    await list.reload();
  };
  const empty = html`<${Empty} icon="inbox" title=${t(`outbox.none.${state}`)} text=${t('outbox.text')} />`;
  return html`
    <${Listed} list=${list} empty=${empty}>
      ${(/** @type {any[]} */ items) => html`
        <${Table} label=${t(`outbox.tab.${state}`)} heads=${[t('outbox.what'), t('outbox.when'), t('outbox.attempts'), ...(state === 'done' ? [] : [''])]}>
          ${items.map((one) => html`<${Row} key=${one.id} one=${one} onRetry=${() => retry(one)} />`)}
        <//>`}
    <//>
  `;
}

/** @param {{ one: any, onRetry: () => void }} props */
function Row({ one, onRetry }) {
  const tried = one.attempts > 0 ? t('outbox.tries', { count: one.attempts }) : '–';
  return html`
    <tr>
      <th scope="row">${nameOf(one)}<br /><small class="mute">${t('outbox.promised', { when: ago(one.createdAt) })}</small></th>
      <td>${whenOf(one)}</td>
      <td>${tried}${one.lastError && html`<br /><small class="mute">${one.lastError}</small>`}</td>
      ${one.state !== 'done' && html`<td class="end">${may('job.change') && !one.running && html`<${Button} icon="send" onClick=${onRetry} aria-label=${t('outbox.retry-of', { what: nameOf(one) })}>${t('outbox.retry')}<//>`}</td>`}
    </tr>
  `;
}

/** @param {any} one */
function nameOf(one) {
  const word = one.what ?? one.kind.split('.')[1];
  return known(`outbox.letter.${word}`) ? t(`outbox.letter.${word}`) : one.kind;
}

/** @param {any} one */
function whenOf(one) {
  if (one.running) return html`<span class="pill">${t('outbox.running')}</span>`;
  if (one.state === 'done') return moment(one.doneAt);
  if (one.state === 'dead') return html`<span class="pill pill-bad">${moment(one.deadAt)}</span>`;
  return moment(one.runAt);
}
