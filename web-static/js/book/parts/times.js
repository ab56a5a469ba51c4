// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { partsOfDay } from '../times.js';

const NAMES = /** @type {const} */ ({ morning: 'book.morning', afternoon: 'book.afternoon', evening: 'book.evening' });

/**
 * Starts of a day as buttons. One that goes while it is looked at stays in its place, struck through.
 * @param {{ times: import('../times.js').Time[], taking: string, onTake: (startsAt: string) => void }} props
 */
export const Times = ({ times, taking, onTake }) => partsOfDay(times).map((group) => html`
  <div class="times-part" key=${group.part}>
    <h4>${t(NAMES[group.part])}</h4>
    <ul class="times">
      ${group.times.map((time) => html`<li key=${time.startsAt}><${TimeButton} time=${time} taking=${taking} onTake=${onTake} /></li>`)}
    </ul>
  </div>
`);

/** @param {{ time: import('../times.js').Time, taking: string, onTake: (startsAt: string) => void }} props */
function TimeButton({ time, taking, onTake }) {
  const busy = taking === time.startsAt;
  const off = time.gone || taking !== '';
  return html`
    <button type="button" class="time" data-start=${time.startsAt} data-gone=${time.gone ? '' : undefined} aria-disabled=${off || undefined} aria-busy=${busy || undefined}
      aria-label=${time.gone ? t('book.time-gone', { time: time.time }) : undefined}
      onClick=${() => !off && onTake(time.startsAt)}>
      ${busy ? html`<${Icon} name="refresh-cw" />` : time.time}
      ${time.seatsLeft !== undefined && !time.gone && html`<small>${t('book.seats-left', { count: time.seatsLeft })}</small>`}
    </button>
  `;
}
