// @ts-check
/** Who works here and what they can do. */
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { place, setQuery } from '../router.js';
import { may } from '../session.js';
import { Tabs } from '../parts/list.js';
import { Employees } from './staff/employees.js';
import { HoursList } from './staff/hours.js';
import { Skills } from './staff/skills.js';
import { Users } from './staff/users.js';
import { Button } from '../parts/button.js';

/** @type {Record<string, any>} */
const LISTS = { hours: HoursList, skills: Skills, users: Users };
/** @type {Record<string, string>} */
const ADD = { hours: 'hours.same', skills: 'staff.new-skill', users: 'users.new' };

export default function Staff() {
  const shown = place.value.query.get('show') ?? 'people';
  const [adding, setAdding] = useState(false);
  const List = LISTS[shown] ?? Employees;
  const access = may('user.change') ? [['users', t('users.title')]] : [];
  return html`
    <div class="page-head">
      <h1>${t('title.staff')}</h1>
      <${Tabs} label=${t('title.staff')} value=${shown} onValue=${(/** @type {string} */ show) => setQuery({ show: show === 'people' ? null : show })} options=${[['people', t('staff.people')], ['hours', t('hours.title')], ['archived', t('staff.archived')], ['skills', t('staff.skills')], ...access]} />
      ${shown !== 'archived' && html`<${Button} kind="primary" icon=${shown === 'hours' ? 'copy' : 'plus'} onClick=${() => setAdding(true)}>${t(ADD[shown] ?? 'staff.new')}<//>`}
    </div>
    <${List} key=${shown} archived=${shown === 'archived'} adding=${adding} onAdded=${() => setAdding(false)} />
  `;
}
