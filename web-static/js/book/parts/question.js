// @ts-check
import { html, useId } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Field, Note } from './field.js';

/** @param {{ question: import('../choice.js').Question, value: string, wrong?: string, onInput: (value: string) => void }} props */
export function QuestionField({ question, value, wrong, onInput }) {
  const optional = !question.required;
  if (question.kind === 'yes_no') {
    return html`<${OneOf} question=${question} value=${value} wrong=${wrong} onInput=${onInput} choices=${[['yes', t('book.yes')], ['no', t('book.no')]]} />`;
  }
  if (question.kind === 'choice') {
    return html`<${OneOf} question=${question} value=${value} wrong=${wrong} onInput=${onInput} choices=${(question.choices ?? []).map((choice) => [choice, choice])} />`;
  }
  const kind = question.kind === 'number' ? { type: 'text', inputmode: 'decimal' } : { type: question.kind };
  return html`<${Field} ...${kind} name=${question.id} label=${question.label} value=${value} wrong=${wrong} optional=${optional} maxlength="500" onInput=${onInput} />`;
}

/** @param {{ question: import('../choice.js').Question, value: string, wrong?: string, onInput: (value: string) => void, choices: string[][] }} props */
function OneOf({ question, value, wrong, onInput, choices }) {
  const id = useId();
  return html`
    <fieldset class="field" aria-describedby=${wrong ? `${id}-note` : undefined}>
      <legend class="legend">${question.label}${!question.required && html` <small>${t('book.optional')}</small>`}</legend>
      <div class="choices">
        ${choices.map(([word, name]) => html`<label class="choice" key=${word}><input type="radio" name=${question.id} checked=${value === word} onChange=${() => onInput(word)} /><span>${name}</span></label>`)}
      </div>
      <${Note} id=${`${id}-note`} wrong=${wrong} />
    </fieldset>
  `;
}
