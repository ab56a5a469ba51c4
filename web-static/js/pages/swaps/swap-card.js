// @ts-check
/** One swap: whose shift, who takes it, what else that person works then; and the decision. */
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { post } from '../../api.js';
import { ago, dayNear, duration, hours, minutesOf, zoned } from '../../time.js';
import { Avatar } from '../../parts/avatar.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Field, Form } from '../../parts/form.js';
import { Icon } from '../../parts/icon.js';
import { toast, toastProblem } from '../../parts/toast.js';
import { mine, overlap } from '../my/shifts.js';

/** @param {{ swap: import('../my/shifts.js').Swap, state: import('../my/shifts.js').State }} props */
export function SwapCard({ swap, state }) {
  const [busy, setBusy] = useState(false);
  const [declining, setDeclining] = useState(false);
  const shift = state.shifts.get(swap.shift);
  const taker = swap.claimedBy ? state.employees.get(swap.claimedBy) : null;
  const approve = async () => {
    setBusy(true);
    try {
      await post(`/swaps/${swap.id}/approve`, undefined, swap.version);
      toast({ text: t('swaps.approved'), icon: 'circle-check' });
    } catch (problem) {
      toastProblem(problem);
      setBusy(false);
    }
  };
  return html`
    <li class="card offer">
      ${shift && html`<h3 class="next-when"><span>${dayNear(zoned(shift.startsAt).toPlainDate())}</span> <strong>${hours(shift)}</strong></h3>
      <p class="row-wrap"><span class="tag tag-shift">${state.skills.get(shift.skill)?.name}</span><span class="mute">${duration(minutesOf(shift))} · ${t('swaps.asked', { when: ago(swap.createdAt) })}</span></p>`}
      <p class="row-wrap swap-people"><${Person} one=${state.employees.get(swap.offeredBy)} /><span class="row"><${Icon} name="arrow-right" label=${t('swaps.to')} />${taker ? html`<${Person} one=${taker} />` : html`<span class="mute">${swap.offeredTo ? swap.offeredTo.map((id) => state.employees.get(id)?.name).join(', ') : t('my.everyone')}</span>`}</span></p>
      ${swap.note && html`<p><q>${swap.note}</q></p>`}
      ${taker && shift && html`<${Effect} state=${state} taker=${taker} shift=${shift} />`}
      ${taker && html`<div class="row"><${Button} kind="primary" icon="check" busy=${busy} onClick=${approve}>${t('swaps.approve')}<//><${Button} icon="x" onClick=${() => setDeclining(true)}>${t('swaps.decline')}<//></div>`}
      ${declining && html`<${Decline} swap=${swap} onClose=${() => setDeclining(false)} />`}
    </li>
  `;
}

/** @param {{ one: any }} props */
const Person = ({ one }) => html`<span class="row"><${Avatar} name=${one?.name ?? '?'} id=${one?.id} /><b>${one?.name ?? t('my.someone')}</b></span>`;

/** What the taker's week becomes. @param {any} props */
function Effect({ state, taker, shift }) {
  const day = zoned(shift.startsAt).toPlainDate();
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const own = mine(state, taker.id);
  const week = own.filter((one) => zoned(one.startsAt).toPlainDate().since(monday).days >= 0 && zoned(one.startsAt).toPlainDate().since(monday).days < 7);
  const total = week.reduce((sum, one) => sum + minutesOf(one), 0) + minutesOf(shift);
  if (own.some((one) => overlap(one, shift))) return html`<p class="notice notice-warn"><${Icon} name="triangle-alert" />${t('swaps.overlap', { name: taker.name })}</p>`;
  if (taker.weeklyMaxMinutes !== undefined && total > taker.weeklyMaxMinutes) return html`<p class="notice notice-warn"><${Icon} name="triangle-alert" />${t('swaps.over', { name: taker.name, hours: duration(total), limit: duration(taker.weeklyMaxMinutes) })}</p>`;
  return html`<p class="mute row"><${Icon} name="clock" />${t('swaps.week', { hours: duration(total) })}</p>`;
}

/** @param {{ swap: import('../my/shifts.js').Swap, onClose: () => void }} props */
function Decline({ swap, onClose }) {
  const [reason, setReason] = useState('');
  const send = async () => {
    await post(`/swaps/${swap.id}/decline`, { reason: reason.trim() }, swap.version);
    toast({ text: t('swaps.declined'), icon: 'circle-check' });
    onClose();
  };
  return html`
    <${Dialog} title=${t('swaps.decline')} onClose=${onClose}>
      <${Form} onSubmit=${send} foot=${(/** @type {boolean} */ busy) => html`<div class="dialog-foot"><${Button} onClick=${onClose}>${t('action.cancel')}<//><${Button} type="submit" kind="danger" busy=${busy}>${t('swaps.decline')}<//></div>`}>
        <${Field} name="reason" as="textarea" label=${t('swaps.reason')} value=${reason} onValue=${setReason} required maxlength="1000" />
      <//>
    <//>
  `;
}
