// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { useDraft, words } from '../../parts/draft.js';
import { EditDialog } from '../../parts/edit-dialog.js';
import { Check, Field } from '../../parts/form.js';

/** @param {number | undefined} minutes */
const toHours = (minutes) => (minutes === undefined ? '' : String(minutes / 60));
/** @param {string} hours */
const toMinutes = (hours) => (hours === '' ? undefined : Math.round(Number(hours) * 60));

/** @param {{ one: any, skills: any[], onClose: () => void, onSaved: () => void }} props */
export function EmployeeDialog({ one, skills, onClose, onSaved }) {
  const { draft, bind, key } = useDraft({
    name: one?.name ?? '', email: one?.email ?? '', phone: one?.phone ?? '', contract: one?.contract ?? '',
    skills: /** @type {string[]} */ (one?.skills ?? []), least: toHours(one?.weeklyMinMinutes), most: toHours(one?.weeklyMaxMinutes),
  });
  const wanted = () => ({
    name: draft.name.trim(), email: words(draft.email), phone: words(draft.phone.replace(/[\s()-]/g, '')), contract: words(draft.contract),
    skills: draft.skills, weeklyMinMinutes: toMinutes(draft.least), weeklyMaxMinutes: toMinutes(draft.most),
  });
  const chosen = bind('skills');
  /** @param {string} id @param {boolean} on */
  const toggle = (id, on) => chosen.onValue(on ? [...draft.skills, id] : draft.skills.filter((skill) => skill !== id));
  return html`
    <${EditDialog} title=${one ? one.name : t('staff.new')} path="/employees" one=${one} draftKey=${key} wanted=${wanted} onClose=${onClose} onSaved=${onSaved}>
      <${Field} ...${bind('name')} label=${t('staff.name')} required maxlength="120" autocomplete="off" />
      <fieldset><legend class="legend">${t('staff.skills')}</legend><div class="checks">${skills.map((skill) => html`<${Check} key=${skill.id} name=${`skill-${skill.id}`} label=${skill.name} checked=${draft.skills.includes(skill.id)} onValue=${(/** @type {boolean} */ on) => toggle(skill.id, on)} />`)}</div></fieldset>
      <div class="split">
        <${Field} ...${bind('phone')} type="tel" label=${t('staff.phone')} placeholder="+998901234567" autocomplete="off" />
        <${Field} ...${bind('email')} type="email" label=${t('staff.email')} autocomplete="off" />
      </div>
      <${Field} ...${bind('contract')} label=${t('staff.contract')} maxlength="80" />
      <div class="split">
        <${Field} ...${bind('least')} type="number" label=${t('staff.least')} min="0" max="168" step="any" />
        <${Field} ...${bind('most')} type="number" label=${t('staff.most')} min="0" max="168" step="any" />
      </div>
    <//>
  `;
}
