// @ts-check
/** Pages for when something is not there or went wrong: what happened, what to do, and the number to name. */
import { html } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Problem, sentence } from '../problem.js';
import { Button } from '../parts/button.js';
import { Empty } from '../parts/empty.js';

export function NotFound() {
  return html`<${Empty} as="h1" icon="map-pin" title=${t('failure.not-found')} text=${t('failure.not-found-text')}><${Button} href="/" icon="house">${t('action.home')}<//><//>`;
}

/** @param {{ problem: unknown, retry?: () => void, as?: 'h1' | 'h2' }} props */
export function Failure({ problem, retry, as = 'h2' }) {
  if (!(problem instanceof Problem)) console.error(problem);
  const request = problem instanceof Problem ? problem.request : '';
  const offline = problem instanceof Problem && problem.offline;
  return html`
    <${Empty} as=${as} icon=${offline ? 'wifi-off' : 'triangle-alert'} title=${t(offline ? 'failure.offline' : 'failure.title')} text=${sentence(problem)}>
      ${request && html`<p><small>${t('failure.request')} <code>${request}</code></small></p>`}
      <${Button} icon="refresh-cw" onClick=${retry ?? (() => location.reload())}>${t('action.retry')}<//>
    <//>
  `;
}

/** Before anything else is there. @param {{ problem: unknown }} props */
export function Unreachable({ problem }) {
  return html`<main class="gate"><div class="gate-card"><${Failure} as="h1" problem=${problem} /></div></main>`;
}
