// @ts-check
/** A day and a time of day as fields that read the same in every browser, whatever its language. */
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { dayLong } from '../time.js';
import { nextQuarter, readTime, TIME } from '../daytime.js';
import { Field } from './form.js';

const STEPS = /** @type {Record<string, 1 | -1>} */ ({ ArrowUp: 1, ArrowDown: -1 });

/** The browser's own calendar, and the day in our words. @param {{ value: string, onValue: (date: string) => void }} props */
export function DateField({ value, onValue }) {
  const words = value && dayLong(Temporal.PlainDate.from(value));
  return html`<${Field} name="date" type="date" label=${t('board.date')} value=${value} required hint=${words || undefined} onValue=${onValue} />`;
}

/**
 * What is typed stays as it is until the field is left; `onValue` gets `09:30`, or nothing while it is no time.
 * @param {{ name: string, label: string, value: string, hint?: string, onValue: (time: string) => void }} props
 */
export function TimeField({ value, onValue, ...rest }) {
  const [typed, setTyped] = useState(/** @type {string | null} */ (null));
  const [left, setLeft] = useState(false);
  const wrong = left && !!typed && !readTime(typed);
  /** @param {string} text */
  const type = (text) => {
    setTyped(text);
    onValue(readTime(text));
  };
  const leave = () => {
    setLeft(true);
    if (readTime(typed ?? '')) setTyped(null);
  };
  /** @param {KeyboardEvent} event */
  const step = (event) => {
    const direction = STEPS[event.key];
    if (!direction || !value || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setTyped(null);
    onValue(nextQuarter(value, direction));
  };
  return html`<${Field} ...${rest} value=${typed ?? value} required inputmode="numeric" autocomplete="off" maxlength="8" pattern=${TIME} data-reason=${t('field.time')} fault=${wrong ? t('field.time') : undefined} onValue=${type} onBlur=${leave} onFocus=${() => setLeft(false)} onKeyDown=${step} />`;
}
