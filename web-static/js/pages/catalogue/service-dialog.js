// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { minorDigits } from '../../money.js';
import { useDraft, words } from '../../parts/draft.js';
import { EditDialog } from '../../parts/edit-dialog.js';
import { Field } from '../../parts/form.js';

/** @param {{ one: any, skills: any[], onClose: () => void, onSaved: () => void }} props */
export function ServiceDialog({ one, skills, onClose, onSaved }) {
  const currency = one?.currency ?? 'UZS';
  const { draft, bind, key } = useDraft({
    name: one?.name ?? '', skill: one?.skill ?? '', durationMinutes: String(one?.durationMinutes ?? 60), bufferBeforeMinutes: String(one?.bufferBeforeMinutes ?? 0),
    bufferAfterMinutes: String(one?.bufferAfterMinutes ?? 0), price: one ? String(one.priceMinor / 10 ** minorDigits(currency)) : '', currency,
  });
  const wanted = () => ({
    name: draft.name.trim(), skill: words(draft.skill), durationMinutes: Number(draft.durationMinutes), bufferBeforeMinutes: Number(draft.bufferBeforeMinutes),
    bufferAfterMinutes: Number(draft.bufferAfterMinutes), currency: draft.currency, priceMinor: Math.round(Number(draft.price) * 10 ** minorDigits(draft.currency)),
  });
  return html`
    <${EditDialog} title=${one ? one.name : t('catalogue.new-service')} path="/services" one=${one} draftKey=${key} wanted=${wanted} onClose=${onClose} onSaved=${onSaved}>
      <${Field} ...${bind('name')} label=${t('catalogue.name')} required maxlength="120" />
      <${Field} ...${bind('skill')} as="select" label=${t('catalogue.skill')}><option value="">${t('catalogue.any-skill')}</option>${skills.map((skill) => html`<option key=${skill.id} value=${skill.id}>${skill.name}</option>`)}<//>
      <div class="split">
        <${Field} ...${bind('price')} type="number" label=${t('catalogue.price')} required min="0" max="1000000000" step="any" />
        <${Field} ...${bind('currency')} as="select" label=${t('catalogue.currency')}>${['UZS', 'USD', 'EUR', 'RUB', 'KZT'].map((code) => html`<option key=${code} value=${code}>${code}</option>`)}<//>
      </div>
      <${Field} ...${bind('durationMinutes')} type="number" label=${t('catalogue.minutes')} required min="5" max="1440" />
      <div class="split">
        <${Field} ...${bind('bufferBeforeMinutes')} type="number" label=${t('catalogue.before')} required min="0" max="240" />
        <${Field} ...${bind('bufferAfterMinutes')} type="number" label=${t('catalogue.after')} required min="0" max="240" />
      </div>
    <//>
  `;
}
