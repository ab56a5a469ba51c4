// @ts-check
/** Services in the order that clients see; archived ones apart. */
import { html, useCallback, useEffect, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { all, patch } from '../../api.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { Skeleton } from '../../parts/skeleton.js';
import { toast, toastProblem } from '../../parts/toast.js';
import { Failure } from '../failure.js';
import { ServiceDialog } from './service-dialog.js';
import { Archived, ServiceList } from './service-list.js';

/** @param {{ archived?: boolean, adding: boolean, onAdd: () => void, onAdded: () => void }} props */
export function Services({ archived = false, adding, onAdd, onAdded }) {
  const [items, setItems] = useState(/** @type {any[] | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const [skills, setSkills] = useState(/** @type {any[]} */ ([]));
  const [changing, setChanging] = useState(/** @type {any} */ (null));
  const load = useCallback(() => all('/services', { archived: archived || undefined }).then(setItems, setProblem), [archived]);
  useEffect(() => {
    load();
    all('/skills').then(setSkills, toastProblem);
  }, [load]);
  const close = () => {
    setChanging(null);
    onAdded();
  };
  /** @param {any} one @param {boolean} away */
  const archive = async (one, away) => {
    try {
      const changed = await patch(`/services/${one.id}`, { archived: away }, one.version);
      await load();
      toast({ text: t(away ? 'catalogue.archived' : 'staff.restored', { name: one.name }), icon: away ? 'archive' : 'archive-restore', undo: () => archive(changed, !away) });
    } catch (refused) {
      toastProblem(refused);
    }
  };
  const dialog = (adding || changing) && html`<${ServiceDialog} one=${changing} skills=${skills} onClose=${close} onSaved=${load} />`;
  if (problem && !items) return html`<${Failure} problem=${problem} retry=${load} />`;
  if (!items) return html`<${Skeleton} rows=${6} />`;
  if (!items.length) return html`${archived ? html`<${Empty} icon="archive" title=${t('catalogue.none-archived')} />` : html`<${Empty} icon="tag" title=${t('catalogue.no-service')} text=${t('catalogue.no-service-text')}><${Button} kind="primary" icon="plus" onClick=${onAdd}>${t('catalogue.first-service')}<//><//>`}${dialog}`;
  return html`
    ${archived ? html`<${Archived} items=${items} onRestore=${(/** @type {any} */ one) => archive(one, false)} />` : html`<${ServiceList} items=${items} setItems=${setItems} reload=${load} onChange=${setChanging} onArchive=${(/** @type {any} */ one) => archive(one, true)} />`}
    ${dialog}
  `;
}
