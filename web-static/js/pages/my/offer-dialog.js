// @ts-check
/** Offering a shift: to everyone who could take it, or to chosen people. */
import { html, useMemo, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { create, uuid } from '../../api.js';
import { dayNear, hours, zoned } from '../../time.js';
import { go } from '../../router.js';
import { Avatar } from '../../parts/avatar.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Check, Field, Form } from '../../parts/form.js';
import { toast } from '../../parts/toast.js';
import { colleagues } from './shifts.js';

/** @param {{ state: import('./shifts.js').State, me: string, shift: import('./shifts.js').Shift, onClose: () => void }} props */
export function OfferDialog({ state, me, shift, onClose }) {
  const [everyone, setEveryone] = useState(true);
  const [chosen, setChosen] = useState(/** @type {string[]} */ ([]));
  const [note, setNote] = useState('');
  const key = useMemo(uuid, [everyone, chosen, note]);
  const people = colleagues(state, shift, me);
  const send = async () => {
    await create('/swaps', { shift: shift.id, ...(everyone ? {} : { offeredTo: chosen }), ...(note.trim() && { note: note.trim() }) }, key);
    toast({ text: t('my.offer-sent'), icon: 'send' });
    onClose();
    go('/my/offers');
  };
  /** @param {string} id */
  const toggle = (id) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const when = `${dayNear(zoned(shift.startsAt).toPlainDate())}, ${hours(shift)}`;
  return html`
    <${Dialog} title=${t('my.offer')} onClose=${onClose}>
      <${Form} onSubmit=${send} foot=${(/** @type {boolean} */ busy) => html`<div class="dialog-foot"><${Button} onClick=${onClose}>${t('action.cancel')}<//><${Button} type="submit" kind="primary" icon="send" busy=${busy} disabled=${!everyone && !chosen.length}>${t('my.offer-send')}<//></div>`}>
        <p><strong>${when}</strong> · ${state.skills.get(shift.skill)?.name}</p>
        <fieldset class="stack-tight">
          <legend class="legend">${t('my.offer-to')}</legend>
          <${Check} type="radio" name="to" label=${t('my.everyone')} checked=${everyone} onValue=${() => setEveryone(true)} />
          <${Check} type="radio" name="to" label=${t('my.chosen')} checked=${!everyone} onValue=${() => setEveryone(false)} />
        </fieldset>
        ${!everyone && html`<fieldset class="people"><legend class="sr">${t('my.chosen')}</legend>
          ${people.map(({ employee, busy }) => html`<${Check} key=${employee.id} name="person" disabled=${busy} checked=${chosen.includes(employee.id)} onValue=${() => toggle(employee.id)} label=${html`<span class="row"><${Avatar} name=${employee.name} id=${employee.id} />${employee.name}${busy ? html`<small class="mute">${t('my.works-then')}</small>` : ''}</span>`} />`)}
        </fieldset>`}
        <${Field} name="note" as="textarea" label=${t('my.note')} value=${note} onValue=${setNote} maxlength="1000" rows="2" />
      <//>
    <//>
  `;
}
