// @ts-check
/** Shifts that I offered, each with how far it has come. */
import { html, useEffect, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { get } from '../../api.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/empty.js';
import { Skeleton } from '../../parts/skeleton.js';
import { Failure } from '../failure.js';
import { MySwap } from './my-swap.js';

/** @typedef {import('./shifts.js').Swap} Swap */

/** @param {{ state: import('./shifts.js').State, me: string }} props */
export function MyOffers({ state, me }) {
  const [past, setPast] = useState(/** @type {Swap[] | null} */ (null));
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  // The board forgets a swap that is over; the list of the server remembers it.
  useEffect(() => {
    get('/swaps', { limit: 50 }).then((page) => setPast(page.items), setProblem);
  }, [state.swaps]);
  if (problem && !past) return html`<${Failure} problem=${problem} />`;
  const swaps = merged(past ?? [], state).filter((swap) => swap.offeredBy === me);
  return html`
    <div class="page-head"><h1>${t('my.offers-title')}</h1><p>${t('my.offers-text')}</p></div>
    ${past === null && swaps.length === 0 ? html`<${Skeleton} />` : null}
    ${past !== null && swaps.length === 0 && html`<${Empty} icon="arrow-left-right" title=${t('my.offers-none')} text=${t('my.offers-none-text')}><${Button} href="/my" icon="house">${t('my.home')}<//><//>`}
    <ul class="stack">${swaps.map((swap) => html`<${MySwap} key=${swap.id} swap=${swap} state=${state} />`)}</ul>
  `;
}

/** @param {Swap[]} listed @param {import('./shifts.js').State} state @returns {Swap[]} newest first, each as its latest version */
function merged(listed, state) {
  const byId = new Map(listed.map((swap) => [swap.id, swap]));
  for (const swap of state.swaps.values()) {
    const known = byId.get(swap.id);
    if (!known || known.version < swap.version) byId.set(swap.id, swap);
  }
  return [...byId.values()].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
}
