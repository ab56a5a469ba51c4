// @ts-check
import { html, useEffect, useRef, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { Icon } from '../parts/icon.js';
import { DateField, TimeField } from '../parts/when.js';
import { clock, dayNear, dayShort } from '../time.js';
import { plusDays } from '../board/calendar.js';
import { nextTime } from './draft.js';
import { byHour, timesOf } from './times.js';
import { useSlots } from './use-slots.js';

/** A day and the times that are free on it, as buttons; or any other time, by hand. @param {{ visit: any, draft: any, change: (part: any) => void, told?: boolean }} props `told`: the form itself says that the time is gone */
export function Times({ visit, draft, change, told = false }) {
  const calendar = visit.calendar.value;
  const { slots, failed } = useSlots(visit, draft);
  const [byHand, setByHand] = useState(false);
  const { ofDay, next, first } = timesOf(slots ?? [], draft.date, visit.now.value, calendar);
  const go = date => change({ date, time: '', slot: null });
  const take = slot => change({ time: calendar.time(Date.parse(slot.startsAt)), slot });
  /** A time that was given, and is none of the free ones. */
  const odd = Boolean(draft.time && slots && !failed && !ofDay.some(slot => calendar.time(Date.parse(slot.startsAt)) === draft.time));
  useKept(draft.slot, ofDay, slot => change({ slot }));
  /** One of the free ones, until somebody else took it. */
  const lost = odd && draft.slot !== null;
  const typed = byHand || (odd && !lost);
  const hand = () => {
    setByHand(!typed);
    change(typed ? { time: '', slot: null } : { time: draft.time || nextTime(calendar), slot: null });
  };
  const today = visit.today.value;
  return html`
    <div class="stack-tight">
      <div class="day-field">
        <${Button} icon="chevron-left" label=${t('board.earlier')} onClick=${() => go(plusDays(draft.date, -1))} />
        <${DateField} value=${draft.date} onValue=${date => date && go(date)} />
        <${Button} icon="chevron-right" label=${t('board.later')} onClick=${() => go(plusDays(draft.date, 1))} />
        ${draft.date !== today && html`<${Button} onClick=${() => go(today)}>${t('board.today')}<//>`}
      </div>
      ${typed
        ? html`<${TimeField} name="startsAt" label=${t('board.from')} value=${draft.time} onValue=${time => change({ time, slot: null })} />`
        : html`${lost && !told && html`<p class="notice notice-warn" role="status"><${Icon} name="triangle-alert" /><b>${t('book.instead')}</b></p>`}<${Choice} slots=${slots} failed=${failed} ofDay=${ofDay} next=${next} first=${first} draft=${draft} calendar=${calendar} state=${visit.desk.seen.value} onTake=${take} onDay=${go} />`}
      <p><${Button} kind="plain" icon="clock" onClick=${hand}>${t(typed ? 'book.free-times' : 'book.other-time')}<//></p>
    </div>
  `;
}

function Choice({ slots, failed, ofDay, next, first, draft, calendar, state, onTake, onDay }) {
  if (!slots) return html`<p class="times-none mute" aria-busy="true">${t('book.looking')}</p>`;
  if (failed) return html`<p class="times-none mute" role="status">${t('book.unknown-times')}</p>`;
  if (!ofDay.length) return html`<p class="times-none row-wrap" role="status">${t('book.none-free')} ${first && html`<${Button} onClick=${() => onDay(first)}>${t('book.next-free', { day: dayShort(Temporal.PlainDate.from(first)) })}<//>`}</p>`;
  return html`<${Grid} slots=${ofDay} next=${next} draft=${draft} calendar=${calendar} state=${state} onTake=${onTake} />`;
}

/** Where whoever would have done it is taken by now, somebody else does. */
function useKept(chosen, slots, onSlot) {
  useEffect(() => {
    const now = chosen && slots.find(slot => slot.startsAt === chosen.startsAt);
    if (now && performers(now) !== performers(chosen)) onSlot(now);
  }, [chosen, slots]);
}

const performers = ({ pieces }) => pieces.map(piece => piece.employee).join();

/** One group for the Tab key; arrows go from time to time. */
function Grid({ slots, next, draft, calendar, state, onTake }) {
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  const chosen = slots.find(slot => calendar.time(Date.parse(slot.startsAt)) === draft.time);
  const stop = chosen ?? next;
  const walk = event => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const times = /** @type {HTMLElement[]} */ ([...(box.current?.querySelectorAll('.time') ?? [])]);
    const to = times[times.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + by];
    if (!by || !to) return;
    event.preventDefault();
    to.focus();
  };
  const time = slot => html`
    <button type="button" key=${slot.startsAt} class=${`time ${slot === next ? 'is-next' : ''}`} tabindex=${slot === stop ? 0 : -1} aria-pressed=${slot === chosen} onClick=${() => onTake(slot)} title=${who(slot, state)}>
      ${clock(slot.startsAt)}${slot.seatsLeft != null && html` <small>${t('book.seats-left', { count: slot.seatsLeft })}</small>`}${slot === next && html`<span class="time-next">${t('book.next')}</span>`}
    </button>
  `;
  return html`
    <div class="times-box" ref=${box} role="group" aria-label=${t('book.times-of', { day: dayNear(Temporal.PlainDate.from(draft.date)) })} onKeyDown=${walk}>
      ${byHour(slots, calendar).map(line => html`<div class="times" key=${line.slots[0].startsAt}>${line.slots.map(time)}</div>`)}
    </div>
    ${chosen && html`<p class="mute" role="status">${who(chosen, state)}</p>`}
  `;
}

/** @returns {string} who would do it */
function who(slot, { employees }) {
  return [...new Set(slot.pieces.map(piece => employees.get(piece.employee)?.name).filter(Boolean))].join(', ');
}
