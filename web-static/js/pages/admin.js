// @ts-check
/** The platform's administrator: which organisations there are. */
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { may } from '../session.js';
import { dateYear } from '../time.js';
import { Button } from '../parts/button.js';
import { hueOf } from '../parts/avatar.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { Listed, Table, useList } from '../parts/list.js';
import { NewOrganisation } from './admin/new-organisation.js';

const LOOK = { approved: ['good', 'circle-check'], pending: ['warn', 'hourglass'], rejected: ['bad', 'circle-x'], suspended: ['bad', 'lock'] };

export default function Organisations() {
  const list = useList('/organisations');
  const [adding, setAdding] = useState(false);
  return html`
    <div class="page-head">
      <h1>${t('title.organisations')}</h1>
      ${may('organisation.create') && html`<${Button} kind="primary" icon="plus" onClick=${() => setAdding(true)}>${t('admin.new')}<//>`}
    </div>
    <${Listed} list=${list} empty=${html`<${Empty} icon="building-2" title=${t('admin.none')} />`}>
      ${(/** @type {import('../session.js').Organisation[]} */ items) => html`
        <${Table} label=${t('title.organisations')} heads=${[t('admin.name'), t('admin.status'), t('admin.zone'), t('admin.created')]}>
          ${items.map((one) => html`<${Row} key=${one.id} one=${one} />`)}
        <//>`}
    <//>
    ${adding && html`<${NewOrganisation} onClose=${() => setAdding(false)} onCreated=${list.reload} />`}
  `;
}

/** @param {{ one: import('../session.js').Organisation }} props */
function Row({ one }) {
  const [look, icon] = /** @type {Record<string, string[]>} */ (LOOK)[one.status] ?? ['', 'info'];
  return html`
    <tr>
      <th scope="row">
        <span class="row"><span class="avatar avatar-square" style=${{ '--hue': hueOf(one.id) }} aria-hidden="true" data-initials=${one.name.slice(0, 1)}></span><span>${one.name}<br /><small class="mute">${one.slug}</small></span></span>
      </th>
      <td><span class=${`pill pill-${look}`}><${Icon} name=${icon} />${t(`admin.status.${one.status}`)}</span></td>
      <td>${one.timeZone.replace('_', ' ')}</td>
      <td>${one.createdAt ? dateYear(Temporal.Instant.from(one.createdAt).toZonedDateTimeISO(one.timeZone).toPlainDate()) : ''}</td>
    </tr>
  `;
}
