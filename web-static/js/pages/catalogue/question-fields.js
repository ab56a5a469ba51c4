// @ts-check
/** What clients are asked before they confirm: questions in an order, each with its kind. */
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { uuid } from '../../api.js';
import { Button } from '../../parts/button.js';
import { Check, Field } from '../../parts/form.js';
import { moved } from './order.js';
import { added, changed, KINDS, MOST, removed, withoutChoice } from './questions.js';

/** @typedef {import('./questions.js').Question} Question */

/** @param {{ value: Question[], onValue: (questions: Question[]) => void }} props */
export function Questions({ value: questions, onValue }) {
  const bare = withoutChoice(questions);
  const add = () => {
    const id = `q${uuid().replaceAll('-', '').slice(-12)}`;
    onValue(added(questions, id));
    setTimeout(() => document.getElementById(`field-${id}-label`)?.focus());
  };
  return html`
    <ol class="stack">
      ${questions.map((one, index) => html`<${One} key=${one.id} one=${one} number=${index + 1} count=${questions.length} bare=${bare.includes(one.id)} onChange=${(/** @type {Partial<Question>} */ change) => onValue(changed(questions, one.id, change))} onMove=${(/** @type {number} */ by) => onValue(moved(questions, one.id, by))} onRemove=${() => onValue(removed(questions, one.id))} />`)}
    </ol>
    ${questions.length < MOST && html`<div><${Button} icon="plus" onClick=${add}>${t('catalogue.add-question')}<//></div>`}
  `;
}

/** @param {{ one: Question, number: number, count: number, bare: boolean, onChange: (change: Partial<Question>) => void, onMove: (by: number) => void, onRemove: () => void }} props */
function One({ one, number, count, bare, onChange, onMove, onRemove }) {
  return html`
    <li class="question">
      <div class="row">
        <b class="grow">${t('catalogue.question', { number })}</b>
        <${Button} kind="plain" icon="chevron-up" label=${t('catalogue.question-up', { number })} disabled=${number === 1} onClick=${() => onMove(-1)} />
        <${Button} kind="plain" icon="chevron-down" label=${t('catalogue.question-down', { number })} disabled=${number === count} onClick=${() => onMove(1)} />
        <${Button} kind="plain" icon="trash-2" label=${t('catalogue.question-remove', { number })} onClick=${onRemove} />
      </div>
      <div class="question-fields">
        <${Field} name=${`${one.id}-label`} label=${t('catalogue.question-text')} value=${one.label} required maxlength="120" onValue=${(/** @type {string} */ label) => onChange({ label })} />
        <${Field} name=${`${one.id}-kind`} as="select" label=${t('catalogue.answer')} value=${one.kind} onValue=${(/** @type {string} */ kind) => onChange({ kind })}>${KINDS.map((kind) => html`<option key=${kind} value=${kind}>${t(`catalogue.kind.${kind}`)}</option>`)}<//>
      </div>
      ${one.kind === 'choice' && html`<${Field} name=${`${one.id}-choices`} as="textarea" rows="3" label=${t('catalogue.choices')} value=${one.choices.join('\n')} required hint=${t('catalogue.choices-hint')} fault=${bare && one.choices.some(Boolean) ? t('catalogue.two-choices') : undefined} onValue=${(/** @type {string} */ text) => onChange({ choices: text.split('\n') })} />`}
      <${Check} name=${`${one.id}-required`} label=${t('catalogue.required')} checked=${one.required} onValue=${(/** @type {boolean} */ required) => onChange({ required })} />
    </li>
  `;
}
