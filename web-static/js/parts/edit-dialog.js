// @ts-check
/** A dialog that makes or changes one thing; who was overtaken sees it and may save again on the newer version. */
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Problem, create, patch } from '../api.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { difference, filled } from './draft.js';
import { Form } from './form.js';
import { Icon } from './icon.js';
import { toast } from './toast.js';

/**
 * @param {object} props
 * @param {string} props.title
 * @param {string} props.path of the list: /skills
 * @param {any} props.one what is changed; without: something new
 * @param {string} props.draftKey key of the intent
 * @param {() => Record<string, any>} props.wanted the values as the API has them
 * @param {() => void} props.onClose
 * @param {() => unknown} props.onSaved
 * @param {any} props.children
 */
export function EditDialog({ title, path, one, draftKey, wanted, onClose, onSaved, children }) {
  const [base, setBase] = useState(one);
  const [overtaken, setOvertaken] = useState(false);
  const save = async () => {
    try {
      await write(path, base, wanted(), draftKey);
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 412 && problem.current) {
        setBase(problem.current);
        setOvertaken(true);
        return;
      }
      throw problem;
    }
    toast({ text: t('edit.saved'), icon: 'circle-check' });
    onClose();
    onSaved();
  };
  return html`
    <${Dialog} title=${title} onClose=${onClose}>
      ${overtaken && html`<p class="notice notice-warn" role="alert"><${Icon} name="triangle-alert" />${t('edit.overtaken')}</p>`}
      <${Form} onSubmit=${save} foot=${(/** @type {boolean} */ busy) => html`<div class="dialog-foot"><${Button} onClick=${onClose}>${t('action.cancel')}<//><${Button} type="submit" kind="primary" busy=${busy}>${t(one ? 'action.save' : 'action.add')}<//></div>`}>${children}<//>
    <//>
  `;
}

/** @param {string} path @param {any} base @param {Record<string, any>} wanted @param {string} key */
async function write(path, base, wanted, key) {
  if (!base) return create(path, filled(wanted), key);
  const change = difference(wanted, base);
  if (Object.keys(change).length) await patch(`${path}/${base.id}`, change, base.version);
}
