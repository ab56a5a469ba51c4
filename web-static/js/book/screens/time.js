// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { by, picked } from '../choice.js';
import { holdAt } from '../hold.js';
import { PersonChoice } from '../parts/person.js';
import { Title } from '../parts/title.js';
import { TimePicker } from '../parts/time-picker.js';
import { back, go } from '../path.js';
import { day, held, items, organisation, query } from '../state.js';
import { Wanted } from './waiting.js';

/** Who does it, and when: pressing a time holds it. */
export function TimeScreen() {
  const [waiting, setWaiting] = useState(false);
  const chosen = picked(organisation.value.services, items.value);
  const someone = chosen.filter(({ service }) => (service.employees?.length ?? 0) > 1);
  if (waiting) return html`<${Wanted} onClose=${() => setWaiting(false)} />`;
  return html`
    <section class="step">
      <${Title} onBack=${back}>${t('book.choose-time')}<//>
      ${someone.map(({ service, person }) => html`
        <${PersonChoice} key=${service.id} service=${service} chosen=${person?.id ?? null} named=${chosen.length > 1}
          onChoose=${(/** @type {string | null} */ employee) => (items.value = by(items.value, service.id, employee))} />`)}
      <${TimePicker} query=${query()} day=${day} onTake=${take} onWait=${() => setWaiting(true)} />
    </section>
  `;
}

/** @param {string} startsAt */
async function take(startsAt) {
  held.value = await holdAt(startsAt);
  go('details');
}
