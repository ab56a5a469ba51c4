// @ts-check
import { html, useRef, useState } from '../../vendor/ui.js';
import { language, t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { wait } from '../api.js';
import { client, faults } from '../check.js';
import { plusDays, startOfDay } from '../dates.js';
import { ClientFields, toFirstFault } from '../parts/client-fields.js';
import { Field } from '../parts/field.js';
import { Title } from '../parts/title.js';
import { Trouble } from '../parts/trouble.js';
import { day, details, items, organisation, people, zone } from '../state.js';
import { today } from '../words.js';

const LONGEST = 61;

/** No time fits: who is on the list is offered the first one that becomes free. @param {{ onClose: () => void }} props */
export function Wanted({ onClose }) {
  const form = useRef(/** @type {HTMLElement | null} */ (null));
  const [from, setFrom] = useState(day.value || today());
  const [to, setTo] = useState(plusDays(day.value || today(), 6));
  const [service, setService] = useState(items.value[0]?.service);
  const [wrong, setWrong] = useState(/** @type {Record<string, string>} */ ({}));
  const [state, setState] = useState(/** @type {'open' | 'busy' | 'done' | Error} */ ('open'));

  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    if (state === 'busy') return;
    const found = faults(details.value, [], { email: true });
    if (!from || !to || from < today() || to < from || to > plusDays(from, LONGEST)) found.to = 'book.need-range';
    setWrong(Object.fromEntries(Object.entries(found).map(([field, key]) => [field, t(key)])));
    if (Object.keys(found).length) return toFirstFault(form.current);
    setState('busy');
    try {
      await wait(organisation.value.slug, wish(service, from, to));
      setState('done');
    } catch (problem) {
      setState(/** @type {Error} */ (problem));
    }
  };
  if (state === 'done') return html`<${Joined} onClose=${onClose} />`;
  return html`
    <section class="step">
      <${Title} onBack=${onClose}>${t('book.waiting-title')}<//>
      <p>${t('book.waiting-text')}</p>
      <form class="stack details" ref=${form} noValidate onSubmit=${submit}>
        ${items.value.length > 1 && html`
          <fieldset class="field"><legend class="legend">${t('book.waiting-for')}</legend><div class="choices">
            ${items.value.map((item) => html`<label class="choice" key=${item.service}><input type="radio" name="service" checked=${service === item.service} onChange=${() => setService(item.service)} /><span>${organisation.value.services.find((/** @type {any} */ each) => each.id === item.service)?.name}</span></label>`)}
          </div></fieldset>`}
        <div class="split">
          <${Field} label=${t('book.from-day')} name="from" type="date" min=${today()} value=${from} onInput=${setFrom} />
          <${Field} label=${t('book.to-day')} name="to" type="date" min=${from} value=${to} wrong=${wrong.to} onInput=${setTo} />
        </div>
        <${ClientFields} wrong=${wrong} email="required" />
        ${state instanceof Error && html`<${Trouble} problem=${state} />`}
        <div class="bar-bottom"><${Button} type="submit" kind="primary" class="button-big button-wide" busy=${state === 'busy'}>${t('book.join-waiting')}<//></div>
      </form>
    </section>
  `;
}

/** @param {string} service @param {string} from @param {string} to */
const wish = (service, from, to) => ({
  service,
  employee: items.value.find((item) => item.service === service)?.employee ?? undefined,
  from: startOfDay(from, zone.value),
  to: startOfDay(plusDays(to, 1), zone.value),
  seats: people.value > 1 ? people.value : undefined,
  client: client(details.value, language.value),
});

/** @param {{ onClose: () => void }} props */
const Joined = ({ onClose }) => html`
  <section class="step done">
    <div class="done-mark" aria-hidden="true"><${Icon} name="check" /></div>
    <${Title}>${t('book.joined')}<//>
    <p>${t('book.joined-text', { email: details.value.email.trim() })}</p>
    <${Button} class="button-big" onClick=${onClose}>${t('book.back-to-times')}<//>
  </section>
`;
