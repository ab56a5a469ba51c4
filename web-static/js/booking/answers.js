// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Field } from '../parts/form.js';

const TYPES = { number: 'number', date: 'date', text: 'text' };

/** What the service asks of clients; at the desk nothing must be answered. @param {{ service: any, draft: any, change: (part: any) => void }} props */
export function Answers({ service, draft, change }) {
  const put = (id, value) => change({ answers: { ...draft.answers, [id]: value } });
  return (service?.questions ?? []).map(question => html`<${Answer} key=${question.id} question=${question} value=${draft.answers[question.id] ?? ''} onValue=${value => put(question.id, value)} />`);
}

function Answer({ question, value, onValue }) {
  const { id, label, kind, choices } = question;
  const options = kind === 'yes_no' ? [['yes', t('book.yes')], ['no', t('book.no')]] : kind === 'choice' ? choices.map(choice => [choice, choice]) : null;
  if (!options) return html`<${Field} name=${`answer-${id}`} type=${TYPES[kind] ?? 'text'} label=${label} value=${value} maxlength="1000" onValue=${onValue} />`;
  return html`<${Field} as="select" name=${`answer-${id}`} label=${label} value=${value} onValue=${onValue}><option value="">–</option>${options.map(([option, text]) => html`<option key=${option} value=${option}>${text}</option>`)}<//>`;
}
