// @ts-check
/** One offer of mine: the shift, the states it has been through, and a way back. */
import { html, useEffect, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { get, post } from '../../api.js';
import { organisation } from '../../session.js';
import { ago, dayNear, hours, zoned } from '../../time.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { toast, toastProblem } from '../../parts/toast.js';

/** @param {{ swap: import('./shifts.js').Swap, state: import('./shifts.js').State }} props */
export function MySwap({ swap, state }) {
  const [busy, setBusy] = useState(false);
  const shift = useShift(swap.shift, state);
  const withdraw = async () => {
    setBusy(true);
    try {
      await post(`/swaps/${swap.id}/withdraw`);
      toast({ text: t('my.withdrawn'), icon: 'circle-check' });
    } catch (problem) {
      toastProblem(problem);
    }
    setBusy(false);
  };
  const open = swap.status === 'offered' || swap.status === 'claimed';
  return html`
    <li class=${open ? 'card offer' : 'card offer offer-taken'}>
      ${shift ? html`<h2 class="next-when"><span>${dayNear(zoned(shift.startsAt).toPlainDate())}</span> <strong>${hours(shift)}</strong></h2><p><span class="tag tag-shift">${state.skills.get(shift.skill)?.name}</span></p>` : html`<h2>${t('my.swap-offer')}</h2>`}
      <${Steps} swap=${swap} state=${state} />
      ${open && html`<${Button} icon="undo-2" class="button-wide" busy=${busy} onClick=${withdraw}>${t('my.withdraw')}<//>`}
    </li>
  `;
}

/** @param {string} id @param {import('./shifts.js').State} state from the board, else asked for: it may be outside the range or not mine any more */
function useShift(id, state) {
  const [asked, setAsked] = useState(/** @type {any} */ (null));
  const live = state.shifts.get(id);
  useEffect(() => {
    if (!live) get(`/shifts/${id}`).then(setAsked, () => setAsked(null));
  }, [id, !live]);
  return live ?? asked;
}

/** @param {{ swap: import('./shifts.js').Swap, state: import('./shifts.js').State }} props */
function Steps({ swap, state }) {
  return html`<ol class="steps">${steps(swap, state).map((step) => html`<li key=${step.text} class=${`step step-${step.look}`} aria-current=${step.look === 'now' ? 'step' : undefined}><${Icon} name=${step.icon} /><span>${step.text}${step.detail && html` <small class="mute">${step.detail}</small>`}</span></li>`)}</ol>`;
}

/** @param {import('./shifts.js').Swap} swap @param {import('./shifts.js').State} state */
function steps(swap, state) {
  /** @param {string | undefined} id */
  const name = (id) => (id && state.employees.get(id)?.name) || t('my.someone');
  const to = swap.offeredTo ? t('my.to-people', { names: swap.offeredTo.map(name).join(', ') }) : t('my.to-everyone');
  const list = [{ look: 'done', icon: 'send', text: t('my.step-offered'), detail: `${to} · ${ago(swap.createdAt)}` }];
  if (swap.status === 'withdrawn') return [...list, { look: 'bad', icon: 'undo-2', text: t('my.step-withdrawn'), detail: '' }];
  if (swap.status === 'offered') list.push({ look: 'now', icon: 'hourglass', text: t('my.step-waiting'), detail: '' });
  else list.push({ look: 'done', icon: 'hand', text: t('my.step-claimed', { name: name(swap.claimedBy) }), detail: '' });
  if (swap.status === 'declined') return [...list, { look: 'bad', icon: 'circle-x', text: t('my.step-declined'), detail: swap.reason ?? '' }];
  if (swap.status === 'applied') return [...list, { look: 'done', icon: 'circle-check', text: t('my.step-applied'), detail: '' }];
  const approval = organisation.value?.swapApproval;
  if (approval) list.push({ look: swap.status === 'claimed' ? 'now' : 'later', icon: 'user', text: t('my.step-approval'), detail: '' });
  return [...list, { look: 'later', icon: 'circle-check', text: t('my.step-applied'), detail: '' }];
}
