// @ts-check
import { html, useRef } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { lastOf, monthOf, plusDays, plusMonths, weeks } from '../dates.js';
import { dayLong, monthName, today, weekdayShort } from '../words.js';

const STEPS = /** @type {Record<string, number>} */ ({ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 });

/**
 * A month whose days with free times stand out; arrows move between days.
 * @param {{ month: string, chosen: string, free: Set<string>, loading: boolean, onMonth: (month: string) => void, onDay: (date: string) => void }} props
 */
export function Calendar({ month, chosen, free, loading, onMonth, onDay }) {
  const table = useRef(/** @type {HTMLElement | null} */ (null));
  const now = today();
  const reachable = monthOf(chosen) === month ? chosen : [...free].filter((date) => monthOf(date) === month).sort()[0] ?? lastOf(month);
  /** @param {KeyboardEvent} event @param {string} date */
  const move = (event, date) => {
    const to = STEPS[event.key] && plusDays(date, STEPS[event.key]);
    if (!to || to < now) return;
    event.preventDefault();
    if (monthOf(to) !== month) onMonth(monthOf(to));
    onDay(to);
    requestAnimationFrame(() => /** @type {HTMLElement | null} */ (table.current?.querySelector(`[data-date="${to}"]`))?.focus());
  };
  return html`
    <div class="calendar" aria-busy=${loading}>
      <div class="calendar-head">
        <h3 aria-live="polite">${monthName(month)}</h3>
        <${Button} kind="plain" icon="chevron-left" label=${t('book.month-before')} disabled=${month <= monthOf(now)} onClick=${() => onMonth(plusMonths(month, -1))} />
        <${Button} kind="plain" icon="chevron-right" label=${t('book.month-after')} onClick=${() => onMonth(plusMonths(month, 1))} />
      </div>
      <table ref=${table}>
        <thead><tr>${[1, 2, 3, 4, 5, 6, 7].map((weekday) => html`<th scope="col" key=${weekday}>${weekdayShort(weekday)}</th>`)}</tr></thead>
        <tbody>
          ${weeks(month, now).map((week) => html`<tr key=${week.find(Boolean)}>${week.map((date, place) => html`<td key=${place}>${date && html`<${Day} ...${{ date, now, chosen, free: free.has(date), inTab: date === reachable, onDay, move }} />`}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
  `;
}

/** @param {any} props */
const Day = ({ date, now, chosen, free, inTab, onDay, move }) => html`
  <button type="button" class=${`day ${free ? 'day-free' : ''}`} data-date=${date} disabled=${date < now} tabindex=${inTab ? 0 : -1}
    aria-pressed=${date === chosen} aria-current=${date === now ? 'date' : undefined}
    aria-label=${`${dayLong(date)}, ${free ? t('book.has-times') : t('book.no-times')}`}
    onClick=${() => onDay(date)} onKeyDown=${(/** @type {KeyboardEvent} */ event) => move(event, date)}>${Number(date.slice(8))}</button>
`;
