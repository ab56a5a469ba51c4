// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Problem } from '../../problem.js';
import { release } from '../api.js';
import { questions } from '../choice.js';
import { holdAt } from '../hold.js';
import { ConfirmForm } from '../parts/confirm-form.js';
import { Booked, costOf } from '../parts/visit-card.js';
import { Title } from '../parts/title.js';
import { Trouble } from '../parts/trouble.js';
import { back, go } from '../path.js';
import { held, items, organisation, sum, visit } from '../state.js';
import { duration, moment, price } from '../words.js';

/** Name and number while the time is held, with all that it costs and obliges to. */
export function DetailsScreen() {
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const hold = held.value;
  if (!hold) return null;
  const { services } = organisation.value;
  const done = (/** @type {any} */ made) => {
    visit.value = { ...made, link: hold.link };
    held.value = null;
    go('done', { instead: true });
  };
  /** The same time once more; where somebody has it by now, the times are shown. */
  const again = async () => {
    setProblem(null);
    try {
      await release(hold.link).catch(gone); // by its own clock the server may still hold it
      held.value = await holdAt(hold.startsAt);
    } catch (refused) {
      setProblem(refused);
    }
  };
  return html`
    <section class="step">
      <${Title} onBack=${back} backTo=${t('book.other-time')}>${t('book.your-details')}<//>
      <div class="card held-card">
        <p class="held-when">${moment(hold.startsAt)}</p>
        <${Booked} bookings=${hold.bookings} />
        <dl class="sum">
          <div class="sum-total"><dt>${t('book.total')}</dt><dd>${price(costOf(hold.bookings), sum.value.currency)}</dd></div>
          <div><dt>${t('book.duration')}</dt><dd>${duration(minutesOf(hold.bookings))}</dd></div>
        </dl>
        ${sum.value.deposit > 0 && html`<p class="mute">${t('book.deposit-text', { price: price(sum.value.deposit, sum.value.currency) })}</p>`}
        ${sum.value.noShowFee > 0 && html`<p class="mute">${t('book.no-show-text', { price: price(sum.value.noShowFee, sum.value.currency) })}</p>`}
      </div>
      ${problem !== null && html`<${Trouble} problem=${problem} onRetry=${problem instanceof Problem && problem.status === 409 ? undefined : again} />`}
      ${problem instanceof Problem && problem.status === 409 && html`<p>${t('book.choose-other')}</p>`}
      <${ConfirmForm} link=${hold.link} heldUntil=${hold.heldUntil} skew=${hold.skew} questions=${questions(services, items.value)} request=${sum.value.request}
        startsAt=${hold.startsAt} onDone=${done} onAgain=${again} />
    </section>
  `;
}

/** @param {unknown} problem */
const gone = (problem) => console.info('It was over already:', problem);

/** From the first start to the last end. @param {any[]} bookings */
function minutesOf(bookings) {
  const starts = bookings.map((one) => Date.parse(one.startsAt));
  const ends = bookings.map((one) => Date.parse(one.endsAt));
  return Math.round((Math.max(...ends) - Math.min(...starts)) / 60_000);
}
