// @ts-check
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Field } from './form.js';
import { minutesOf, spoken, UNITS } from './span.js';

/**
 * A length of time as an amount and a unit; `value` is minutes, as text.
 * @param {{ name: string, label: string, value: string, min: number, max: number, hint?: string, onValue: (minutes: string) => void }} props
 */
export function Duration({ name, label, value, min, max, hint, onValue }) {
  const first = spoken(Number(value));
  const [amount, setAmount] = useState(String(first.amount));
  const [unit, setUnit] = useState(first.unit);
  if (minutesOf(amount, unit) !== value) { // not typed here
    setAmount(String(first.amount));
    setUnit(first.unit);
  }
  const size = Number(minutesOf('1', unit));
  /** @param {string} nextAmount @param {string} nextUnit */
  const tell = (nextAmount, nextUnit) => {
    setAmount(nextAmount);
    setUnit(nextUnit);
    onValue(minutesOf(nextAmount, nextUnit));
  };
  return html`
    <div class="duration">
      <${Field} name=${name} type="number" label=${label} hint=${hint} value=${amount} required min=${Math.ceil((min / size) * 100) / 100} max=${Math.floor((max / size) * 100) / 100} step="any" onValue=${(/** @type {string} */ typed) => tell(typed, unit)} />
      <${Field} name=${`${name}-unit`} as="select" label=${t('unit.of', { label })} quiet value=${unit} onValue=${(/** @type {string} */ chosen) => tell(amount, chosen)}>${UNITS.toReversed().map(([one]) => html`<option key=${one} value=${one}>${t(`unit.${one}`)}</option>`)}<//>
    </div>
  `;
}
