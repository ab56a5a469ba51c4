// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { patch } from '../../api.js';
import { Button } from '../../parts/button.js';
import { useDraft } from '../../parts/draft.js';
import { EditDialog } from '../../parts/edit-dialog.js';
import { Empty } from '../../parts/empty.js';
import { Field } from '../../parts/form.js';
import { Icon } from '../../parts/icon.js';
import { Listed, useList } from '../../parts/list.js';
import { toast, toastProblem } from '../../parts/toast.js';

/** What people can do; a shift asks for one. @param {{ adding: boolean, onAdded: () => void }} props */
export function Skills({ adding, onAdded }) {
  const list = useList('/skills');
  const [changing, setChanging] = useState(/** @type {any} */ (null));
  const close = () => {
    setChanging(null);
    onAdded();
  };
  /** @param {any} one @param {boolean} archived */
  const archive = async (one, archived) => {
    try {
      const moved = await patch(`/skills/${one.id}`, { archived }, one.version);
      await list.reload();
      toast({ text: t(archived ? 'staff.archived-name' : 'staff.restored', { name: one.name }), icon: 'archive', undo: archived ? () => archive(moved, false) : undefined });
    } catch (problem) {
      toastProblem(problem);
    }
  };
  return html`
    <${Listed} list=${list} empty=${html`<${Empty} icon="sparkles" title=${t('staff.no-skill')} text=${t('staff.no-skill-text')} />`}>
      ${(/** @type {any[]} */ items) => html`<ul class="lines">
        ${items.map((one) => html`<li key=${one.id}><${Icon} name="briefcase" /><b class="grow">${one.name}</b><${Button} kind="plain" icon="pencil" label=${t('staff.change', { name: one.name })} onClick=${() => setChanging(one)} /><${Button} kind="plain" icon="archive" label=${t('staff.archive', { name: one.name })} onClick=${() => archive(one, true)} /></li>`)}
      </ul>`}
    <//>
    ${(adding || changing) && html`<${SkillDialog} one=${changing} onClose=${close} onSaved=${list.reload} />`}
  `;
}

/** @param {{ one: any, onClose: () => void, onSaved: () => void }} props */
function SkillDialog({ one, onClose, onSaved }) {
  const { draft, bind, key } = useDraft({ name: one?.name ?? '' });
  return html`
    <${EditDialog} title=${one ? one.name : t('staff.new-skill')} path="/skills" one=${one} draftKey=${key} wanted=${() => ({ name: draft.name.trim() })} onClose=${onClose} onSaved=${onSaved}>
      <${Field} ...${bind('name')} label=${t('staff.name')} required maxlength="80" />
    <//>
  `;
}
