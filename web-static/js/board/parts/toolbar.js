// @ts-check
import { html, useRef } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { dateRange, dayShort } from '../../time.js';

const VIEWS = /** @type {const} */ (['day', 'week', 'weeks']);

/** @param {{ visit: import('../visit.js').Visit }} props */
export function Toolbar({ visit }) {
  const narrow = visit.narrow.value;
  return html`
    <div class="board-tools" role="toolbar" aria-label=${t('board.tools')}>
      ${!narrow && html`<${Button} onClick=${() => visit.show({ date: visit.today.value })} aria-keyshortcuts="t">${t('board.today')}<//>`}
      <div class="row board-steps">
        <${Button} kind="plain" icon="chevron-left" label=${t('board.earlier')} aria-keyshortcuts="[" onClick=${() => visit.step(-1)} />
        <${Button} kind="plain" icon="chevron-right" label=${t('board.later')} aria-keyshortcuts="]" onClick=${() => visit.step(1)} />
      </div>
      <${Dates} visit=${visit} />
      ${!narrow && html`<${Views} visit=${visit} /><${Filters} visit=${visit} />`}
      <span class="grow"></span>
      ${visit.rights.value.booking && html`<${Button} icon="calendar-plus" label=${t('board.new-booking')} onClick=${() => visit.open('book', { employee: visit.shown.peek().person })}>${!narrow && html`<span class="board-wide">${t('board.new-booking')}</span>`}<//>`}
      ${visit.rights.value.booking && !narrow && html`<${Button} icon="lock" label=${t('book.block-time')} onClick=${() => visit.open('new-block', {})} />`}
      ${visit.rights.value.shift && html`<${Button} icon="plus" label=${t('board.new-shift')} aria-keyshortcuts="n" onClick=${() => visit.open('new-shift', {})}>${!narrow && html`<span class="board-wide">${t('board.new-shift')}</span>`}<//>`}
      <${Drafts} visit=${visit} narrow=${narrow} />
    </div>
  `;
}

/** The days in sight; a press opens the calendar. */
function Dates({ visit }) {
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  const { from, days } = visit.days.value;
  const first = Temporal.PlainDate.from(from);
  const pick = event => event.currentTarget.value && visit.show({ date: event.currentTarget.value });
  const open = event => {
    event.preventDefault();
    input.current?.showPicker();
  };
  return html`
    <label class="board-dates" onClick=${open}>
      <h1>${visit.narrow.value ? dayShort(first) : dateRange(first, first.add({ days: days - 1 }))}</h1>
      <${Icon} name="chevron-down" />
      <input type="date" ref=${input} value=${visit.shown.value.date} aria-label=${t('board.go-to')} onChange=${pick} />
    </label>
  `;
}

function Views({ visit }) {
  return html`
    <div class="tabs" role="group" aria-label=${t('board.view')}>
      ${VIEWS.map(view => html`<button type="button" key=${view} aria-pressed=${visit.shown.value.view === view} onClick=${() => visit.show({ view })}>${t(`board.view.${view}`)}</button>`)}
    </div>
  `;
}

function Filters({ visit }) {
  const { group, skill, person } = visit.shown.value;
  const named = rows => [...(rows?.values() ?? [])].filter(row => !row.archived).sort((a, b) => a.name.localeCompare(b.name));
  const choose = name => event => visit.show({ [name]: event.currentTarget.value });
  return html`
    <select class="input board-filter" aria-label=${t('board.group')} value=${group} onChange=${choose('group')}>
      <option value="skill">${t('board.by-skill')}</option>
      <option value="person">${t('board.by-person')}</option>
    </select>
    <select class="input board-filter" aria-label=${t('board.skill')} value=${skill} onChange=${choose('skill')}>
      <option value="">${t('board.all-skills')}</option>
      ${named(visit.skills.value).map(row => html`<option key=${row.id} value=${row.id}>${row.name}</option>`)}
    </select>
    <select class="input board-filter" aria-label=${t('board.person')} value=${person} onChange=${choose('person')}>
      <option value="">${t('board.all-people')}</option>
      ${named(visit.employees.value).map(row => html`<option key=${row.id} value=${row.id}>${row.name}</option>`)}
    </select>
    ${visit.rights.value.booking && html`<select class="input board-filter" aria-label=${t('book.free-of')} value=${visit.shown.value.free} onChange=${choose('free')}>
      <option value="">${t('book.free-of')}</option>
      ${named(visit.desk.seen.value?.services).map(row => html`<option key=${row.id} value=${row.id}>${row.name}</option>`)}
    </select>`}
  `;
}

function Drafts({ visit, narrow }) {
  const count = visit.draftCount.value;
  if (!count || !visit.rights.value.shift) return null;
  return html`<${Button} kind="primary" icon="send" class=${narrow ? 'button-wide' : ''} onClick=${() => visit.open('publish')}>${t('board.publish-drafts', { count })}<//>`;
}
