// @ts-check
/** A dialog that makes or changes one thing; who was overtaken sees both versions and may save again on the newer one. */
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Problem, create, patch } from '../api.js';
import { Button } from './button.js';
import { clashes } from './clash.js';
import { Dialog } from './dialog.js';
import { difference, filled } from './draft.js';
import { Form } from './form.js';
import { Overtaken } from './overtaken.js';
import { toast } from './toast.js';

/**
 * @param {object} props
 * @param {string} props.title
 * @param {string} props.path of the list: /skills
 * @param {any} props.one what is changed; without: something new
 * @param {string} props.draftKey key of the intent
 * @param {() => Record<string, any>} props.wanted the values as the API has them
 * @param {(saved: any) => Promise<unknown>} [props.after] what belongs to it and is saved apart
 * @param {string} [props.class]
 * @param {() => void} props.onClose
 * @param {() => unknown} props.onSaved
 * @param {any} props.children
 * @param {any} [props.more] what is below, and is saved at once
 */
export function EditDialog({ title, path, one, draftKey, wanted, after, class: look, onClose, onSaved, children, more }) {
  const [seen, setSeen] = useState(one); // what my changes are changes of
  const [version, setVersion] = useState(one?.version);
  const [differences, setDifferences] = useState(/** @type {import('./overtaken.js').Difference[] | null} */ (null));
  const write = async () => {
    if (!seen) return create(path, filled(wanted()), draftKey);
    const change = difference(wanted(), seen);
    if (!Object.keys(change).length) return seen;
    try {
      return await patch(`${path}/${seen.id}`, change, version);
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 412 || !problem.current) throw problem;
      setVersion(problem.current.version);
      setDifferences(clashes(change, seen, problem.current).map((name) => compared(name, problem.current[name], change[name])));
      return null;
    }
  };
  const save = async () => {
    const saved = await write();
    if (!saved) return;
    setSeen(saved);
    setVersion(saved.version);
    await after?.(saved);
    toast({ text: t('edit.saved'), icon: 'circle-check' });
    onClose();
    onSaved();
  };
  return html`
    <${Dialog} title=${title} onClose=${onClose} class=${look}>
      ${differences && html`<${Overtaken} differences=${differences} />`}
      <${Form} onSubmit=${save} foot=${(/** @type {boolean} */ busy) => html`<div class="dialog-foot"><${Button} onClick=${onClose}>${t('action.cancel')}<//><${Button} type="submit" kind="primary" busy=${busy}>${t(one ? 'action.save' : 'action.add')}<//></div>`}>${children}<//>
      ${more}
    <//>
  `;
}

/** As the field of that name calls it. @param {string} name @param {any} theirs @param {any} mine */
function compared(name, theirs, mine) {
  const field = document.getElementById(`field-${name}`);
  const label = document.querySelector(`label[for="field-${name}"]`)?.textContent?.trim() ?? '';
  /** @param {any} value */
  const said = (value) => {
    if (field instanceof HTMLSelectElement) return Array.from(field.options).find((option) => option.value === String(value ?? ''))?.text ?? '';
    return Array.isArray(value) || typeof value === 'object' ? '…' : String(value ?? '');
  };
  return { label: label || name, theirs: said(theirs), mine: said(mine) };
}
