// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Field, Form } from '../../parts/form.js';
import { Icon } from '../../parts/icon.js';
import { toast } from '../../parts/toast.js';

/** The open swap of a shift: who offers, who would take it, and the decision. */
export function SwapBox({ visit, shift }) {
  const [declining, setDeclining] = useState(false);
  const state = visit.desk.seen.value;
  const swap = [...state.swaps.values()].find(one => one.shift === shift.id);
  if (!swap) return null;
  const name = id => state.employees.get(id)?.name ?? '';
  const text = swap.status === 'claimed' ? t('board.swap-claimed', { from: name(swap.offeredBy), to: name(swap.claimedBy) }) : t('board.swap-offered', { from: name(swap.offeredBy) });
  const decides = visit.rights.value.swap && swap.status === 'claimed';
  const approve = () => {
    visit.shut();
    visit.order({ verb: 'swap.approve', id: swap.id }, t('board.swap-approved'));
  };
  return html`
    <section class="notice board-swap">
      <${Icon} name="arrow-left-right" />
      <div class="stack-tight grow">
        <p>${text}</p>
        ${swap.note && html`<p class="mute">${swap.note}</p>`}
        ${decides && !declining && html`
          <div class="row-wrap">
            <${Button} kind="primary" icon="check" onClick=${approve}>${t('board.approve')}<//>
            <${Button} onClick=${() => setDeclining(true)}>${t('board.decline')}<//>
          </div>`}
        ${decides && declining && html`<${Decline} visit=${visit} swap=${swap} />`}
      </div>
    </section>
  `;
}

function Decline({ visit, swap }) {
  const [reason, setReason] = useState('');
  const decline = async () => {
    await visit.desk.run({ verb: 'swap.decline', id: swap.id, body: { reason } });
    toast({ text: t('board.swap-declined'), icon: 'check' });
  };
  const foot = busy => html`<div class="dialog-foot"><${Button} kind="danger" type="submit" busy=${busy}>${t('board.decline')}<//></div>`;
  return html`<${Form} onSubmit=${decline} foot=${foot}><${Field} name="reason" label=${t('board.reason')} value=${reason} required maxlength="1000" onValue=${setReason} /><//>`;
}
