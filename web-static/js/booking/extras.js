// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { money } from '../money.js';
import { moment } from '../time.js';

/** What is owed, and what the client answered. @param {{ booking: any, service: any }} props `booking` in full */
export function Extras({ booking, service }) {
  const dues = booking?.dues ?? [];
  const answers = booking?.answers ?? [];
  return html`
    ${dues.length > 0 && html`<section><h3>${t('book.dues')}</h3><ul class="board-list">${dues.map(due => html`<li class="row due" key=${due.kind}><span class="grow">${t(`book.due.${due.kind}`)} <small class="mute">${due.status === 'open' ? t('book.due-by', { when: moment(due.dueAt) }) : t(`book.due-status.${due.status}`)}</small></span><b>${money(due.amountMinor, due.currency)}</b></li>`)}</ul></section>`}
    ${answers.length > 0 && html`<section><h3>${t('book.answers')}</h3><dl class="board-facts">${answers.map(answer => html`<dt>${labelOf(service, answer.question)}</dt><dd>${valueOf(answer.value)}</dd>`)}</dl></section>`}
  `;
}

function labelOf(service, question) {
  return service?.questions?.find(one => one.id === question)?.label ?? question;
}

/** Yes and no come as such or as words. */
function valueOf(value) {
  if (value === true || value === 'true' || value === 'yes') return t('book.yes');
  return value === false || value === 'false' || value === 'no' ? t('book.no') : String(value);
}
