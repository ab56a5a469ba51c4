// @ts-check
import { html, useRef, useState } from '../../vendor/ui.js';
import { language, t } from '../../i18n.js';
import { Problem } from '../../problem.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { confirm } from '../api.js';
import { answers, client, faults } from '../check.js';
import { details, organisation } from '../state.js';
import { momentShort, notice } from '../words.js';
import { ClientFields, toFirstFault } from './client-fields.js';
import { Field } from './field.js';
import { QuestionField } from './question.js';
import { Timer } from './timer.js';
import { Trouble } from './trouble.js';

/**
 * The last press: details of the client while the time is held.
 * @param {{ link: string, heldUntil: string, skew: number, questions: import('../choice.js').Question[], request: boolean, onDone: (visit: any) => void, onAgain?: () => Promise<void>, startsAt: string }} props
 *   `onAgain` holds the same time once more, where that can be
 */
export function ConfirmForm({ link, heldUntil, skew, questions, request, onDone, onAgain, startsAt }) {
  const form = useRef(/** @type {HTMLElement | null} */ (null));
  const [wrong, setWrong] = useState(/** @type {Record<string, string>} */ ({}));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState('');
  const expired = over === heldUntil;

  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (busy || expired) return;
    const found = faults(details.value, questions);
    setWrong(Object.fromEntries(Object.entries(found).map(([field, key]) => [field, t(key)])));
    if (Object.keys(found).length) return toFirstFault(form.current);
    setBusy(true);
    setProblem(null);
    try {
      onDone(await confirm(link, body(questions)));
    } catch (refused) {
      if (refused instanceof Problem && refused.type === 'hold-expired') setOver(heldUntil);
      else setProblem(refused);
      setWrong(fromServer(refused));
      setBusy(false);
    }
  };
  const again = async () => {
    setBusy(true);
    await onAgain?.();
    setBusy(false);
  };

  return html`
    ${expired
      ? html`<${Expired} busy=${busy} onAgain=${onAgain && again} when=${momentShort(startsAt)} />`
      : html`<${Timer} heldUntil=${heldUntil} skew=${skew} minutes=${organisation.value.holdMinutes ?? 10} onOver=${() => setOver(heldUntil)} />`}
    <form class="stack details" ref=${form} noValidate onSubmit=${submit}>
      <${ClientFields} wrong=${wrong} />
      ${questions.map((question) => html`<${QuestionField} key=${question.id} question=${question} value=${details.value.answers[question.id] ?? ''} wrong=${wrong[question.id]}
        onInput=${(/** @type {string} */ value) => (details.value = { ...details.value, answers: { ...details.value.answers, [question.id]: value } })} />`)}
      <${Field} label=${t('book.guest')} name="guest" optional maxlength="120" hint=${t('book.guest-hint')} value=${details.value.guest} onInput=${(/** @type {string} */ value) => (details.value = { ...details.value, guest: value })} />
      <${Field} label=${t('book.note')} name="note" optional rows=${3} maxlength="1000" value=${details.value.note} onInput=${(/** @type {string} */ value) => (details.value = { ...details.value, note: value })} />
      <${Rules} startsAt=${startsAt} />
      ${problem !== null && html`<${Trouble} problem=${problem} />`}
      <div class="bar-bottom">
        <${Button} type="submit" kind="primary" class="button-big button-wide" busy=${busy} disabled=${expired}>${request ? t('book.send-request') : t('book.confirm')}<//>
        ${request && html`<p class="mute">${t('book.request-hint')}</p>`}
      </div>
    </form>
  `;
}

/** @param {import('../choice.js').Question[]} questions */
const body = (questions) => ({
  client: client(details.value, language.value),
  answers: answers(details.value, questions),
  note: details.value.note.trim() || undefined,
  guest: details.value.guest.trim() || undefined,
});

/** @param {unknown} refused @returns {Record<string, string>} */
function fromServer(refused) {
  if (!(refused instanceof Problem)) return {};
  const at = (/** @type {string} */ field, /** @type {string} */ text) => (refused.at(`client/${field}`) ? { [field]: text } : {});
  return { ...at('name', t('book.need-name')), ...at('phone', t('book.need-phone')), ...at('email', t('book.need-email')) };
}

/** @param {{ busy: boolean, onAgain?: () => void, when: string }} props */
const Expired = ({ busy, onAgain, when }) => html`
  <div class="notice notice-warn" role="alert">
    <${Icon} name="hourglass" />
    <div class="stack-tight">
      <p><b>${t('book.expired')}</b> ${onAgain ? t('book.expired-kept') : t('book.offer-over')}</p>
      ${onAgain && html`<div><${Button} kind="primary" busy=${busy} onClick=${onAgain}>${t('book.hold-again', { when })}<//></div>`}
    </div>
  </div>
`;

/** What was agreed when it is confirmed. @param {{ startsAt: string }} props */
function Rules({ startsAt }) {
  const { cancelMinutes, cancellationNote, bookingNote } = organisation.value;
  const late = Date.parse(startsAt) - cancelMinutes * 60_000 <= Date.now();
  const until = cancelMinutes ? t(late ? 'book.change-none' : 'book.change-until', { notice: notice(cancelMinutes) }) : t('book.change-any');
  return html`
    <div class="rules">
      <p><${Icon} name="info" /><span>${until}</span></p>
      ${cancellationNote && html`<p class="lines">${cancellationNote}</p>`}
      ${bookingNote && html`<p class="lines">${bookingNote}</p>`}
    </div>
  `;
}
