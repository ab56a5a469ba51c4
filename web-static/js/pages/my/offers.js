// @ts-check
/** What I can take. A card stays where it is when its fate is decided: mine, or who was first. */
import { html, useRef, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { ticking } from '../../clock.js';
import { Problem, post, sentence } from '../../api.js';
import { Empty } from '../../parts/empty.js';
import { offers } from './shifts.js';
import { OfferCard } from './offer-card.js';

/**
 * @typedef {import('./shifts.js').Offer} Offer
 * @typedef {{ state: 'claiming' | 'yours' | 'waiting' | 'taken' | 'gone' | 'refused', by?: string, why?: string }} Fate
 */

/** @param {{ state: import('./shifts.js').State, me: string }} props */
export function Offers({ state, me }) {
  const [fates, setFates] = useState(/** @type {Record<string, Fate>} */ ({}));
  const seen = useRef(/** @type {Map<string, Offer>} */ (new Map()));
  /** @param {string} id @param {Fate} fate */
  const decide = (id, fate) => setFates((before) => ({ ...before, [id]: fate }));
  const shown = standing(seen.current, offers(state, me, ticking.value), fates);
  /** @param {Offer} offer */
  const claim = async (offer) => {
    decide(offer.id, { state: 'claiming' });
    decide(offer.id, await attempt(offer, state));
  };
  return html`
    <div class="page-head"><h1>${t('my.open-title')}</h1><p>${t('my.open-text')}</p></div>
    ${shown.length === 0 && html`<${Empty} icon="inbox" title=${t('my.open-none')} text=${t('my.open-none-text')} />`}
    <ul class="stack">
      ${shown.map((offer) => html`<${OfferCard} key=${offer.id} offer=${offer} state=${state} fate=${verdict(offer, fates[offer.id], state, me)} onClaim=${() => claim(offer)} />`)}
    </ul>
  `;
}

/**
 * The offers of now, and those seen before that are decided since, at their places.
 * @param {Map<string, Offer>} seen @param {Offer[]} live @param {Record<string, Fate>} fates
 */
function standing(seen, live, fates) {
  for (const offer of live) seen.set(offer.id, fates[offer.id] ? { ...offer, obstacle: null } : offer);
  return [...seen.values()].sort((a, b) => Date.parse(a.shift.startsAt) - Date.parse(b.shift.startsAt));
}

/**
 * What I was told, until the board knows better: an approval comes later.
 * @param {Offer} offer @param {Fate | undefined} told @param {import('./shifts.js').State} state @param {string} me
 * @returns {Fate | undefined}
 */
function verdict(offer, told, state, me) {
  if (told && told.state !== 'waiting') return told;
  if (state.shifts.get(offer.shift.id)?.employee === me) return { state: 'yours' };
  return vanished(offer, state, me) ?? told;
}

/** @param {Offer} offer @param {import('./shifts.js').State} state @param {string} me @returns {Fate | undefined} what became of it without me */
function vanished(offer, state, me) {
  const owner = state.shifts.get(offer.shift.id)?.employee;
  const taker = owner === offer.swap?.offeredBy ? undefined : owner;
  if (taker) return taker === me ? { state: 'yours' } : { state: 'taken', by: state.employees.get(taker)?.name };
  const swap = state.swaps.get(offer.id);
  if (offer.kind === 'swap' && swap?.status === 'offered') return undefined;
  if (offer.kind === 'swap' && swap?.status === 'claimed') return swap.claimedBy === me ? { state: 'waiting' } : { state: 'taken', by: state.employees.get(swap.claimedBy)?.name };
  if (offer.kind === 'shift' && state.shifts.has(offer.id)) return undefined;
  return { state: 'gone' };
}

/** @param {Offer} offer @param {import('./shifts.js').State} state @returns {Promise<Fate>} */
async function attempt(offer, state) {
  try {
    const result = await post(`/${offer.kind === 'shift' ? 'shifts' : 'swaps'}/${offer.id}/claim`);
    return { state: offer.kind === 'swap' && result.status === 'claimed' ? 'waiting' : 'yours' };
  } catch (problem) {
    if (problem instanceof Problem && /^(shift|swap)-taken$/.test(problem.type)) {
      const taker = problem.current?.employee ?? problem.current?.claimedBy;
      return { state: 'taken', by: taker && state.employees.get(taker)?.name };
    }
    return { state: 'refused', why: sentence(problem) };
  }
}
