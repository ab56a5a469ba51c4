// @ts-check
import { html, useRef, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Empty } from '../../parts/empty.js';
import { Button } from '../../parts/button.js';
import { Arrival } from './arrival.js';

/** Everyone of the day in the order of time. Tab comes to one of them, arrows go on. @param {{ visit: import('./desk.js').Reception }} props */
export function Arrivals({ visit }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const [current, setCurrent] = useState('');
  const { groups } = visit.day.value;
  const all = groups.flatMap(group => group.bookings);
  const stop = all.find(booking => booking.id === current)?.id ?? all[0]?.id;
  if (!all.length) return html`<${Nobody} visit=${visit} />`;
  return html`
    <div ref=${box} class="arrivals" onKeyDown=${event => walk(event, box.current)}>
      ${groups.map(group => html`
        <section key=${group.name} class=${`arrivals-${group.name}`} aria-labelledby=${`group-${group.name}`}>
          <h2 id=${`group-${group.name}`}>${t(`reception.group.${group.name}`)} <span class="mute">${group.bookings.length}</span></h2>
          <ul>${group.bookings.map(booking => html`<${Arrival} key=${booking.id} visit=${visit} booking=${booking} main=${group.name === 'now'} stop=${booking.id === stop} onFocus=${() => setCurrent(booking.id)} />`)}</ul>
        </section>`)}
    </div>
  `;
}

function Nobody({ visit }) {
  return html`
    <${Empty} icon="calendar-days" title=${t('reception.nobody')} text=${t('reception.nobody-text')}>
      ${visit.rights.value.booking && html`<${Button} kind="primary" icon="calendar-plus" onClick=${() => visit.open('book')}>${t('board.book')}<//>`}
    <//>
  `;
}

/** @param {KeyboardEvent} event @param {HTMLElement | null} box */
function walk(event, box) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const lines = /** @type {HTMLElement[]} */ ([...(box?.querySelectorAll('.arrival-main') ?? [])]);
  const row = /** @type {HTMLElement} */ (event.target).closest('.arrival')?.querySelector('.arrival-main');
  const ends = { Home: lines[0], End: lines[lines.length - 1] }[event.key];
  const next = ends ?? (by && row && lines[lines.indexOf(/** @type {HTMLElement} */ (row)) + by]);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
