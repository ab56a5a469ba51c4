// @ts-check
/** A card of the cabinet that saves by itself; who was overtaken sees both versions and may save again. */
import { html, useLayoutEffect, useRef, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Problem, patch } from '../../api.js';
import { Button } from '../../parts/button.js';
import { clashes } from '../../parts/clash.js';
import { difference, useDraft } from '../../parts/draft.js';
import { Form } from '../../parts/form.js';
import { Overtaken } from '../../parts/overtaken.js';
import { toast } from '../../parts/toast.js';
import { draftOf, rebased, shownOf, wantedOf } from './members.js';

/**
 * @typedef {object} Props
 * @property {string} name of its texts
 * @property {any} org as it was loaded
 * @property {Record<string, import('./members.js').Kind>} members that stand in it
 * @property {(org: any) => void} onChanged
 * @property {(org: any) => void} onOvertaken
 * @property {(fields: { bind: (name: string) => any, draft: Record<string, any> }) => any} children
 */

/** @param {Props} props */
export function Section({ name, org, members, onChanged, onOvertaken, children }) {
  const { draft, bind, reset } = useDraft(draftOf(org, members));
  const [differences, setDifferences] = useState(/** @type {import('../../parts/overtaken.js').Difference[]} */ ([]));
  const before = useRef(org);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = org;
    if (was !== org) reset((/** @type {any} */ now) => rebased(now, was, org, members));
  }, [org]);
  const change = difference(wantedOf(draft, members), org);
  const changed = Object.keys(change).length > 0;
  /** @param {any} saved */
  const done = (saved) => {
    reset(draftOf(saved, members));
    setDifferences([]);
    onChanged(saved);
    toast({ text: t('edit.saved'), icon: 'circle-check' });
  };
  /** @param {any} current */
  const compare = (current) => {
    const both = clashes(change, org, current);
    setDifferences(both.map((member) => ({ label: t(`cabinet.field.${member}`), theirs: shownOf(current[member]), mine: shownOf(change[member]) })));
    onOvertaken(current);
    return both.length > 0;
  };
  /** @param {any} base */
  const save = async (base) => {
    if (!changed) return done(base);
    try {
      done(await patch('/organisation', change, base.version));
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 412 || !problem.current) throw problem;
      if (!compare(problem.current)) await save(problem.current); // they changed something else
    }
  };
  const labelled = (/** @type {string} */ member) => ({ ...bind(member), label: t(`cabinet.field.${member}`) });
  const foot = (/** @type {boolean} */ busy) => html`
    <div class="row card-foot">
      <small class="mute grow">${changed && t('cabinet.unsaved')}</small>
      <${Button} type="submit" kind=${changed ? 'primary' : undefined} busy=${busy}>${t('action.save')}<//>
    </div>`;
  return html`
    <section class="card card-section" aria-labelledby=${`section-${name}`}>
      <div class="card-head"><h2 id=${`section-${name}`}>${t(`cabinet.section.${name}`)}</h2><p class="mute">${t(`cabinet.about.${name}`)}</p></div>
      ${differences.length > 0 && html`<${Overtaken} differences=${differences} />`}
      <${Form} onSubmit=${() => save(org)} foot=${foot}>${children({ bind: labelled, draft })}<//>
    </section>
  `;
}
