// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';

/** For how many people. @param {{ value: number, most: number, onChange: (value: number) => void }} props */
export const Stepper = ({ value, most, onChange }) => html`
  <div class="stepper" role="group" aria-label=${t('book.people')}>
    <span class="grow">${t('book.for-people', { count: value })}</span>
    <${Button} icon="minus" label=${t('book.fewer')} disabled=${value <= 1} onClick=${() => onChange(value - 1)} />
    <output class="stepper-count" aria-live="polite">${value}</output>
    <${Button} icon="plus" label=${t('book.more-people')} disabled=${value >= most} onClick=${() => onChange(value + 1)} />
  </div>
`;
