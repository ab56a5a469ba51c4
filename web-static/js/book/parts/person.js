// @ts-check
import { html, useId } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Avatar } from '../../parts/avatar.js';
import { Icon } from '../../parts/icon.js';
import { cost } from '../choice.js';
import { price } from '../words.js';

/**
 * Who shall do it: anyone, or one of those who can.
 * @param {{ service: import('../choice.js').Service, chosen: string | null, onChoose: (employee: string | null) => void, named: boolean }} props
 */
export function PersonChoice({ service, chosen, onChoose, named }) {
  const id = useId();
  const differ = cost(service).from;
  const option = (/** @type {string | null} */ employee, /** @type {any} */ face, /** @type {string} */ name, /** @type {string} */ note) => html`
    <label class="person" key=${employee ?? 'any'}>
      <input class="sr" type="radio" name=${id} checked=${chosen === employee} onChange=${() => onChoose(employee)} />
      <span class="person-face">${face}</span>
      <span class="person-name">${name}</span>
      ${note && html`<small>${note}</small>`}
    </label>`;
  return html`
    <fieldset class="persons">
      <legend class="legend">${named ? t('book.with-for', { service: service.name }) : t('book.with')}</legend>
      <div class="persons-row">
        ${option(null, html`<${Icon} name="users" />`, t('book.anyone'), '')}
        ${service.employees?.map((person) => option(person.id, html`<${Avatar} name=${person.name} />`, person.name, differ ? price(cost(service, person).price, service.currency) : ''))}
      </div>
    </fieldset>
  `;
}
