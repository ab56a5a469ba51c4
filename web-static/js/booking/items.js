// @ts-check
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { Field } from '../parts/form.js';
import { duration } from '../time.js';
import { isGroup } from './seating.js';

const MOST = 5;

/** The services of one visit, one after the other, and for how many people. @param {{ state: any, draft: any, change: (part: any) => void }} props */
export function Items({ state, draft, change }) {
  const put = (index, part) => change({ items: draft.items.map((item, at) => (at === index ? { ...item, ...part } : item)), slot: null });
  const add = () => change({ items: [...draft.items, { service: '', employee: draft.items[0].employee }], slot: null });
  const drop = index => change({ items: draft.items.filter((_, at) => at !== index), slot: null });
  const service = state.services.get(draft.items[0].service);
  return html`
    <div class="stack-tight">
      ${draft.items.map((item, index) => html`<${Item} key=${index} index=${index} item=${item} state=${state} put=${part => put(index, part)} onDrop=${draft.items.length > 1 ? () => drop(index) : undefined} />`)}
      <div class="row-wrap items-foot">
        ${draft.items.length < MOST && draft.items[0].service && !draft.repeat && html`<${Button} kind="plain" icon="plus" onClick=${add}>${t('book.add-service')}<//>`}
        <span class="grow"></span>
        <${Seats} service=${service} seats=${draft.seats} onSeats=${seats => change({ seats, slot: null })} />
      </div>
    </div>
  `;
}

function Item({ index, item, state, put, onDrop }) {
  const name = part => (index ? `${part}${index + 1}` : part);
  return html`
    <div class="item-fields">
      <${ServiceField} name=${name('service')} state=${state} value=${item.service} onValue=${service => put({ service })} />
      <${PerformerField} name=${name('employee')} state=${state} skill=${state.services.get(item.service)?.skill} value=${item.employee} onValue=${employee => put({ employee })} />
      ${onDrop && html`<${Button} kind="plain" icon="x" label=${t('book.drop-service')} onClick=${onDrop} />`}
    </div>
  `;
}

/** In the order of the catalogue. @param {{ name?: string, state: any, value: string, onValue: (id: string) => void }} props */
export function ServiceField({ name = 'service', state, value, onValue }) {
  const services = [...state.services.values()].filter(one => !one.archived).sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || a.name.localeCompare(b.name));
  return html`
    <${Field} as="select" name=${name} label=${t('board.service')} value=${value} required onValue=${onValue}>
      <option value="">${t('board.choose')}</option>
      ${services.map(one => html`<option key=${one.id} value=${one.id}>${one.name} · ${duration(one.durationMinutes)}${isGroup(one) ? ` · ${t('book.seats-of', { count: one.capacity })}` : ''}</option>`)}
    <//>
  `;
}

/** Anyone, or one of those who can. @param {{ name?: string, state: any, skill?: string, value: string, onValue: (id: string) => void }} props */
export function PerformerField({ name = 'employee', state, skill, value, onValue }) {
  const people = [...state.employees.values()].filter(one => !one.archived).sort((a, b) => a.name.localeCompare(b.name));
  const able = people.filter(one => !skill || one.skills.includes(skill));
  const others = people.filter(one => !able.includes(one));
  const option = one => html`<option key=${one.id} value=${one.id}>${one.name}</option>`;
  return html`
    <${Field} as="select" name=${name} label=${t('book.with')} value=${value} onValue=${onValue}>
      <option value="">${t('book.anyone')}</option>
      ${able.map(option)}
      ${others.length > 0 && html`<optgroup label=${t('board.without-skill')}>${others.map(option)}</optgroup>`}
    <//>
  `;
}

/** @param {{ service: any, seats: number, onSeats: (seats: number) => void }} props */
export function Seats({ service, seats, onSeats }) {
  const most = isGroup(service) ? service.capacity : 10;
  const set = by => onSeats(Math.min(most, Math.max(1, seats + by)));
  return html`
    <div class="row stepper" role="group" aria-label=${t('book.people')}>
      <span>${t('book.people')}</span>
      <${Button} icon="minus" label=${t('book.fewer')} onClick=${() => set(-1)} />
      <output aria-live="polite">${seats}</output>
      <${Button} icon="plus" label=${t('book.one-more')} onClick=${() => set(1)} />
    </div>
  `;
}
