// @ts-check
/** The owner's cabinet: how far the set-up is, what clients see of the organisation, and the rules of booking. */
import { html, useEffect, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { guide } from '../guide.js';
import { get } from '../api.js';
import { place } from '../router.js';
import { organisationChanged } from '../session.js';
import { Button } from '../parts/button.js';
import { Icon } from '../parts/icon.js';
import { Skeleton } from '../parts/skeleton.js';
import { Failure } from './failure.js';
import { Setup } from './cabinet/setup.js';
import { Details } from './cabinet/details.js';
import { Look } from './cabinet/look.js';
import { Rules } from './cabinet/rules.js';
import { Share } from './cabinet/share.js';
import { Status } from './cabinet/status.js';

/** @type {Record<string, { icon: string, view: any }>} */
const PANELS = {
  setup: { icon: 'circle-check', view: Setup },
  details: { icon: 'building-2', view: Details },
  look: { icon: 'eye', view: Look },
  rules: { icon: 'calendar-clock', view: Rules },
  share: { icon: 'globe', view: Share },
};

export default function Cabinet() {
  const [org, setOrg] = useState(/** @type {any} */ (null));
  const [list, setList] = useState(/** @type {any} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const load = async () => {
    setProblem(null);
    try {
      const [organisation, checklist] = await Promise.all([get('/organisation'), get('/organisation/checklist')]);
      setOrg(organisation);
      setList(checklist);
    } catch (refused) {
      setProblem(refused);
    }
  };
  useEffect(() => void load(), []);
  const shown = place.value.query.get('show') ?? 'setup';
  /** @param {any} changed */
  const keep = (changed) => {
    setOrg(changed);
    organisationChanged(changed);
    get('/organisation/checklist').then(setList, (refused) => console.info('The checklist stays as it was.', refused));
  };
  return html`
    <div class="page-head">
      <h1>${t('title.cabinet')}</h1>
      ${org && html`<${Status} org=${org} />`}
      <${Button} href=${guide('setup')} target="_blank" icon="info">${t('help.open')}<//>
    </div>
    ${problem ? html`<${Failure} problem=${problem} retry=${load} />` : !org ? html`<${Skeleton} rows=${6} />` : html`
      <div class="cabinet">
        <${Contents} shown=${shown} />
        ${Object.entries(PANELS).map(([name, { view: View }]) => html`<div key=${name} class="stack" hidden=${name !== shown}><${View} org=${org} list=${list} onChanged=${keep} onOvertaken=${setOrg} /></div>`)}
      </div>`}
  `;
}

/** @param {{ shown: string }} props */
function Contents({ shown }) {
  return html`
    <nav class="contents" aria-label=${t('title.cabinet')}>
      ${Object.entries(PANELS).map(([name, { icon }]) => html`<a key=${name} href=${name === 'setup' ? '/cabinet' : `/cabinet?show=${name}`} aria-current=${name === shown ? 'page' : undefined}><${Icon} name=${icon} />${t(`cabinet.panel.${name}`)}</a>`)}
    </nav>
  `;
}
