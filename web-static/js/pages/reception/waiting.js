// @ts-check
import { html, useEffect } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { post } from '../../api.js';
import { Button } from '../../parts/button.js';
import { useList } from '../../parts/list.js';
import { toast, toastProblem } from '../../parts/toast.js';
import { dayShort, zoned } from '../../time.js';
import { Timer } from '../../booking/timer.js';

const OPEN = new Set(['waiting', 'offered']);

/** Who would take a time that becomes free, in the order in which they asked. @param {{ visit: import('./desk.js').Reception }} props */
export function Waiting({ visit }) {
  const list = useList('/waiting', { limit: 100 });
  useEffect(() => {
    if (visit.waits.value) list.reload();
  }, [visit.waits.value]);
  const entries = (list.items ?? []).filter(entry => OPEN.has(entry.status));
  return html`
    <section class="panel" aria-labelledby="waiting-list">
      <div class="row"><h2 id="waiting-list" class="grow">${t('reception.waiting')} <span class="mute">${entries.length}</span></h2>
        ${visit.rights.value.booking && html`<${Button} kind="plain" icon="plus" label=${t('reception.wait-add')} onClick=${() => visit.open('wait', { onDone: list.reload })} />`}
      </div>
      ${list.items && !entries.length && html`<p class="mute">${t('reception.none-waiting')}</p>`}
      <ul>${entries.map(entry => html`<${Entry} key=${entry.id} visit=${visit} entry=${entry} onChange=${list.reload} />`)}</ul>
    </section>
  `;
}

function Entry({ visit, entry, onChange }) {
  const { services, employees, bookings } = visit.desk.seen.value;
  const withdraw = async () => {
    try {
      await post(`/waiting/${entry.id}/withdraw`, undefined, entry.version);
      toast({ text: t('reception.withdrawn', { name: entry.clientName }), icon: 'check' });
    } catch (problem) {
      toastProblem(problem);
    }
    onChange();
  };
  const until = bookings.get(entry.booking)?.heldUntil;
  return html`
    <li class="row wait-line">
      <span class="grow two-lines"><b class="clip">${entry.clientName}</b><small class="mute">${[services.get(entry.service)?.name, employees.get(entry.employee)?.name, daysOf(entry)].filter(Boolean).join(' · ')}</small></span>
      ${entry.status === 'offered' && html`<span class="pill pill-hold">${t('reception.offered')} ${until && html`<${Timer} until=${until} />`}</span>`}
      ${visit.rights.value.booking && html`<${Button} kind="plain" icon="x" label=${t('reception.withdraw-of', { name: entry.clientName })} onClick=${withdraw} />`}
    </li>
  `;
}

/** The end is the first moment that would not do any more. */
function daysOf({ from, to }) {
  const first = zoned(from).toPlainDate();
  const last = zoned(to).subtract({ seconds: 1 }).toPlainDate();
  return first.equals(last) ? dayShort(first) : `${dayShort(first)} – ${dayShort(last)}`;
}
