// @ts-check
/** Keys of the board as a whole, wherever the focus is, except where somebody writes or a dialog is open. */

/** @param {import('./visit.js').Visit} visit @returns {() => void} takes them away */
export function shortcuts(visit) {
  const keys = {
    t: () => visit.show({ date: visit.today.peek() }),
    d: () => visit.show({ view: 'day' }),
    w: () => visit.show({ view: 'week' }),
    '[': () => visit.step(-1),
    ']': () => visit.step(1),
    n: () => visit.rights.peek().shift && visit.open('new-shift', {}),
  };
  const ending = new AbortController();
  addEventListener('keydown', event => {
    if (event.defaultPrevented || event.altKey || isBusy(event.target)) return;
    const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.code === 'KeyZ';
    const work = undoes ? () => visit.undo() : !event.ctrlKey && !event.metaKey && keys[event.key.toLowerCase()];
    if (!work) return;
    event.preventDefault();
    work();
  }, { signal: ending.signal });
  return () => ending.abort();
}

function isBusy(target) {
  return target instanceof Element && Boolean(target.closest('input, textarea, select, [contenteditable], dialog[open]'));
}
