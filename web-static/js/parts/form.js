// @ts-check
/** A form whose faults, found here or by the server, stand in a summary and at their fields. */
import { createContext, html, useContext, useEffect, useRef, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Problem, sentence } from '../problem.js';
import { Icon } from './icon.js';

const Faults = createContext(/** @type {Problem | null} */ (null));

/** @param {string} name */
const fieldId = (name) => `field-${name}`;

/**
 * `onSubmit` may throw a Problem; `foot` gets whether it is busy.
 * @param {{ onSubmit: () => Promise<unknown>, foot: (busy: boolean) => any, children?: any, class?: string }} props
 */
export function Form({ onSubmit, foot, children, class: extra = 'stack' }) {
  const [problem, setProblem] = useState(/** @type {Problem | null} */ (null));
  const [busy, setBusy] = useState(false);
  const summary = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => summary.current?.focus(), [problem]);
  /** @param {SubmitEvent} event */
  const submit = async (event) => {
    event.preventDefault();
    if (busy) return;
    const faults = localFaults(/** @type {HTMLFormElement} */ (event.currentTarget));
    setProblem(faults);
    if (faults) return;
    setBusy(true);
    try {
      await onSubmit();
    } catch (refused) {
      setProblem(refused instanceof Problem ? refused : new Problem({ title: t('problem.unknown') }));
      if (!(refused instanceof Problem)) console.error(refused);
    } finally {
      setBusy(false);
    }
  };
  return html`
    <form class=${extra} noValidate onSubmit=${submit}>
      ${problem && html`<div class="summary" role="alert" tabindex="-1" ref=${summary}><${Summary} problem=${problem} /></div>`}
      <${Faults.Provider} value=${problem}>${children}<//>
      ${foot(busy)}
    </form>
  `;
}

/** @param {{ problem: Problem }} props */
function Summary({ problem }) {
  return html`
    <strong>${sentence(problem)}</strong>
    ${problem.detail && !problem.offline ? html`<p>${problem.detail}</p>` : null}
    ${problem.errors.length > 0 &&
    html`<ul>
      ${problem.errors.map((error) => {
        const name = (error.pointer ?? '').split('/')[1] ?? '';
        const field = document.getElementById(fieldId(name));
        const label = field && document.querySelector(`label[for="${field.id}"]`)?.textContent?.trim();
        return html`<li>${field ? html`<a href=${`#${field.id}`} onClick=${(/** @type {Event} */ event) => jump(event, field)}>${label}: ${error.reason}</a>` : error.reason}</li>`;
      })}
    </ul>`}
  `;
}

/** @param {Event} event @param {HTMLElement} field */
function jump(event, field) {
  event.preventDefault();
  const folded = field.closest('details');
  if (folded) folded.open = true;
  field.focus();
}

/** @param {HTMLFormElement} form @returns {Problem | null} what the fields' own rules say */
function localFaults(form) {
  const wrong = /** @type {HTMLInputElement[]} */ (Array.from(form.elements)).filter((field) => field.name && field.willValidate && !field.validity.valid);
  if (!wrong.length) return null;
  const errors = wrong.map((field) => ({ pointer: `/${field.name}`, reason: reason(field) }));
  return new Problem({ type: 'check-fields', title: t('problem.check-fields'), errors });
}

/** @param {HTMLInputElement} field */
function reason({ validity, type, minLength, min, max, dataset }) {
  if (validity.valueMissing) return t('field.required');
  if (validity.tooShort) return t('field.short', { count: minLength });
  if (validity.rangeUnderflow || validity.rangeOverflow) return t('field.range', { min, max });
  return dataset.reason ?? t(type === 'email' ? 'field.email' : 'field.pattern');
}

/**
 * A label, a control and, where it applies, what is wrong with it; a quiet label is only heard.
 * @param {{ name: string, label: string, quiet?: boolean, hint?: string, fault?: string, as?: string, value: any, onValue: (value: string) => void, beside?: any, children?: any } & Record<string, any>} props
 */
export function Field({ name, label, quiet = false, hint, fault: own, as = 'input', value, onValue, beside, children, ...rest }) {
  const told = useContext(Faults)?.at(name);
  const fault = own ?? told;
  const id = fieldId(name);
  const about = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  /** @param {any} event */
  const input = (event) => onValue(event.currentTarget.value);
  return html`
    <div class="field">
      <label for=${id} class=${quiet ? 'sr' : undefined}>${label}</label>
      <div class=${beside ? 'input-with' : undefined}>
      ${as === 'select'
        ? html`<select class="input" id=${id} name=${name} value=${value} onChange=${input} aria-describedby=${about} aria-invalid=${fault ? 'true' : undefined} ...${rest}>${children}</select>`
        : html`<${as} class="input" id=${id} name=${name} value=${value} onInput=${input} aria-describedby=${about} aria-invalid=${fault ? 'true' : undefined} ...${rest} />`}
      ${beside}
      </div>
      ${hint && html`<small id=${`${id}-hint`}>${hint}</small>`}
      ${fault && html`<span class="wrong" id=${`${id}-fault`}><${Icon} name="circle-alert" />${fault}</span>`}
    </div>
  `;
}

/** @param {{ name: string, label: any, checked: boolean, onValue: (checked: boolean) => void } & Record<string, any>} props */
export function Check({ name, label, checked, onValue, type = 'checkbox', ...rest }) {
  return html`<label class="check"><input type=${type} name=${name} checked=${checked} onChange=${(/** @type {any} */ event) => onValue(event.currentTarget.checked)} ...${rest} /><span>${label}</span></label>`;
}
