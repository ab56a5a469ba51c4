// @ts-check
import { html, useEffect, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Problem } from '../../problem.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { differ, monthOf } from '../dates.js';
import { watch } from '../live.js';
import { say } from '../said.js';
import { ask, change, days, freeDays, load, loads, searched, seek } from '../slots.js';
import { zone } from '../state.js';
import { free, nextFree } from '../times.js';
import { dayLong, dayNear, momentShort, today, zoneName } from '../words.js';
import { Calendar } from './calendar.js';
import { Times } from './times.js';
import { Trouble } from './trouble.js';

/**
 * Days and times that are free, true to the second.
 * @param {{ query: import('../api.js').Query, day: { value: string }, onTake: (startsAt: string) => Promise<void>, onWait?: () => void }} props
 */
export function TimePicker({ query, day, onTake, onWait }) {
  const [month, setMonth] = useState(monthOf(day.value || today()));
  const [taking, setTaking] = useState('');
  const [refusal, setRefusal] = useState(/** @type {unknown} */ (null));
  const about = JSON.stringify(query);

  const show = (/** @type {string | undefined} */ date) => {
    if (!date) return;
    day.value = date;
    setMonth(monthOf(date));
  };
  const find = () => seek(day.value > today() ? day.value : today(), today()).then(show);
  useEffect(() => {
    ask(query, zone.value);
    find();
  }, [about]);
  useEffect(() => void load(month, today()), [month, about]);
  const ready = loads.value[monthOf(day.value)] === 'ready';
  useEffect(() => (day.value && ready ? watch(query, day.value, announce) : undefined), [about, day.value, ready]);

  const take = async (/** @type {string} */ startsAt) => {
    setTaking(startsAt);
    setRefusal(null);
    try {
      await onTake(startsAt);
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 409) change(day.value, [startsAt], []);
      setRefusal(problem);
      setTaking('');
    }
  };

  const trouble = loads.value[month];
  return html`
    <div class="when">
      <${Calendar} month=${month} chosen=${day.value} free=${freeDays.value} loading=${trouble === 'loading'} onMonth=${setMonth} onDay=${show} />
      <div class="when-times">
        ${refusal !== null && html`<${Refused} problem=${refusal} onTake=${take} />`}
        ${trouble instanceof Error
          ? html`<${Trouble} problem=${trouble} onRetry=${() => (day.value ? load(month, today()) : find())} />`
          : html`<${DayTimes} ...${{ day: day.value, ready, taking, take, show, onWait }} />`}
        ${differ(zone.value, Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now()) && html`<p class="zone"><${Icon} name="globe" />${t('book.zone', { zone: zoneName() })}</p>`}
        ${onWait && html`<p class="no-fit">${t('book.no-fit')} <${Button} kind="plain" onClick=${onWait}>${t('book.join-waiting')}<//></p>`}
      </div>
    </div>
  `;
}

/** @param {import('../times.js').Turn} turn */
function announce({ gone, back }) {
  const text = [gone.length && t('book.went', { times: gone.join(', ') }), back.length && t('book.came', { times: back.join(', ') })].filter(Boolean);
  if (text.length) say(text.join(' '));
}

/** @param {any} props */
function DayTimes({ day, ready, taking, take, show }) {
  const times = days.value[day] ?? [];
  if (!day && searched.value) return html`<div class="empty"><h3>${t('book.nothing-free')}</h3><p>${t('book.nothing-free-text')}</p></div>`;
  if (!ready) return html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`;
  const next = nextFree(days.value, day);
  return html`
    <h3 class="when-day">${dayNear(day)}</h3>
    <${Times} times=${times} taking=${taking} onTake=${take} />
    ${!free(times).length && html`
      <div class="empty">
        <p>${times.length ? t('book.day-went') : t('book.day-empty')}</p>
        <${Button} icon="arrow-right" onClick=${() => (next ? show(next) : seek(day, today()).then(show))}>${next ? t('book.next-free', { day: dayLong(next) }) : t('book.seek-free')}<//>
      </div>`}
  `;
}

/** Somebody was faster: what is free instead. @param {{ problem: unknown, onTake: (startsAt: string) => void }} props */
function Refused({ problem, onTake }) {
  if (!(problem instanceof Problem) || problem.status !== 409) return html`<${Trouble} problem=${problem} />`;
  return html`
    <div class="notice notice-warn" role="alert">
      <${Icon} name="info" />
      <div class="stack-tight">
        <p><b>${t('book.too-slow')}</b> ${problem.next.length ? t('book.instead') : t('book.choose-other')}</p>
        <div class="row-wrap">${problem.next.map((start) => html`<${Button} key=${start} onClick=${() => onTake(start)}>${momentShort(start)}<//>`)}</div>
      </div>
    </div>
  `;
}
