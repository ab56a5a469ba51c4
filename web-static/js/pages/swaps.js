// @ts-check
/** Swaps that wait for a manager, live; and those still offered. */
import { html, useEffect, useMemo, useSignalEffect } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { now } from '../time.js';
import { connection, disconnected, presence } from '../shell.js';
import { connect } from '../board/store.js';
import { Empty } from '../parts/empty.js';
import { Skeleton } from '../parts/skeleton.js';
import { SwapCard } from './swaps/swap-card.js';

/** From last week, so that the hours of this week are whole. */
function range() {
  const midnight = now().startOfDay();
  return { from: midnight.subtract({ weeks: 1 }).toInstant().toString(), to: midnight.add({ weeks: 7 }).toInstant().toString() };
}

export default function Swaps() {
  const store = useMemo(() => connect(range()), []);
  useEffect(() => () => {
    store.close();
    disconnected();
  }, [store]);
  useSignalEffect(() => {
    connection.value = store.status.value;
    presence.value = store.presence.value;
  });
  const state = store.state.value;
  if (!state) return html`<div class="page-head"><h1>${t('title.swaps')}</h1></div><${Skeleton} />`;
  const swaps = [...state.swaps.values()].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  const waiting = swaps.filter((swap) => swap.status === 'claimed');
  const offered = swaps.filter((swap) => swap.status === 'offered');
  return html`
    <div class="page-head"><h1>${t('title.swaps')}</h1></div>
    <section aria-labelledby="waiting" class="section"><h2 id="waiting">${t('swaps.waiting')} ${waiting.length > 0 && html`<span class="count">${waiting.length}</span>`}</h2>
      ${waiting.length ? html`<ul class="split">${waiting.map((swap) => html`<${SwapCard} key=${swap.id} swap=${swap} state=${state} />`)}</ul>` : html`<${Empty} icon="inbox" title=${t('swaps.none')} text=${t('swaps.none-text')} />`}
    </section>
    ${offered.length > 0 && html`<section aria-labelledby="offered" class="section"><h2 id="offered">${t('swaps.offered')}</h2><ul class="split">${offered.map((swap) => html`<${SwapCard} key=${swap.id} swap=${swap} state=${state} />`)}</ul></section>`}
  `;
}
