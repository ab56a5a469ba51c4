// @ts-check
/** From screen to screen, with the browser's own way back. */
import { release } from './api.js';
import { held, items, step, visit } from './state.js';

/** @typedef {import('./state.js').Step} Step */

const ORDER = /** @type {Step[]} */ (['services', 'time', 'details', 'done']);

/** A screen that misses what it needs is not shown. @param {Step} wanted @returns {Step} */
function possible(wanted) {
  if (wanted === 'done') return visit.value ? 'done' : 'services';
  if (!items.value.length) return 'services';
  return wanted === 'details' && !held.value ? 'time' : wanted;
}

/** The steps up to where this tab was, so that back goes through them. */
export function begin() {
  const at = possible(history.state?.step ?? step.value);
  if (!history.state?.step) {
    history.replaceState({ step: 'services' }, '');
    for (const each of ORDER.slice(1, ORDER.indexOf(at) + 1)) history.pushState({ step: each }, '');
  }
  arrive(at);
  addEventListener('popstate', ({ state }) => state?.step && arrive(possible(state.step)));
}

/** @param {Step} next @param {{ instead?: boolean }} [how] `instead`: there is no way back to where we are */
export function go(next, { instead = false } = {}) {
  history[instead ? 'replaceState' : 'pushState']({ step: next }, '');
  arrive(next);
  scrollTo({ top: 0 });
}

export const back = () => history.back();

/** Who leaves the details by the way back gives the time free again. @param {Step} next */
function arrive(next) {
  if (held.value && (next === 'services' || next === 'time')) {
    release(held.value.link).catch((problem) => console.info('It will expire by itself:', problem));
    held.value = null;
  }
  step.value = next;
  document.body.dataset.step = next;
}
