// @ts-check
import { html, useEffect, useState } from '../../vendor/ui.js';
import { toastProblem } from '../../parts/toast.js';
import { idle } from '../../parts/idle.js';
import { Later } from '../../parts/later.js';

const conflict = () => import('./conflict.js').then(module => module.Conflict);

/** Loaded when they are wanted, or when the page has nothing else to do. @type {Record<string, () => Promise<any>>} */
const DIALOGS = {
  shift: () => import('./shift.js').then(module => module.ShiftSheet),
  assign: () => import('./assign.js').then(module => module.Assign),
  publish: () => import('./publish.js').then(module => module.Publish),
  'new-shift': () => import('./new-shift.js').then(module => module.NewShift),
  move: () => import('./move.js').then(module => module.Move),
  cancel: () => import('./cancel.js').then(module => module.Cancel),
  booking: () => import('../../booking/sheet.js').then(module => module.BookingSheet),
  seating: () => import('../../booking/seating-sheet.js').then(module => module.SeatingSheet),
  book: () => import('../../booking/book.js').then(module => module.Book),
  'walk-in': () => import('../../booking/walk-in.js').then(module => module.WalkIn),
  decline: () => import('../../booking/decline.js').then(module => module.Decline),
  outside: () => import('../../booking/outside.js').then(module => module.Outside),
  block: () => import('../../booking/block.js').then(module => module.Block),
  'new-block': () => import('../../booking/new-block.js').then(module => module.NewBlock),
  client: () => import('../../booking/client-sheet.js').then(module => module.ClientSheet),
  wait: () => import('../../booking/wait.js').then(module => module.Wait),
};

/** Those that were loaded. @type {Record<string, any>} */
const known = {};

/** @param {string} name */
async function fetched(name) {
  known[name] ??= await DIALOGS[name]();
}

/** Whatever is open over the page. @param {{ visit: import('../station.js').Station }} props */
export function Dialogs({ visit }) {
  const open = visit.dialog.value;
  const { name, ...more } = open ?? {};
  useSoon(visit.loaded.value);
  useFetched(name);
  const Open = open && visit.desk.seen.value && known[name];
  return html`${Open && html`<${Open} key=${`${name} ${more.id ?? ''}`} visit=${visit} ...${more} />`}${visit.desk.conflict.value && html`<${Later} load=${conflict} visit=${visit} />`}`;
}

/** @param {string | undefined} name */
function useFetched(name) {
  const [, drawAgain] = useState('');
  useEffect(() => {
    if (name && !known[name]) fetched(name).then(() => drawAgain(name), toastProblem);
  }, [name]);
}

/** Fetches them all once the page is there and idle, so that none keeps a person waiting. @param {boolean} loaded */
function useSoon(loaded) {
  useEffect(() => {
    if (!loaded) return;
    idle(() => Promise.all([...Object.keys(DIALOGS).map(fetched), conflict()]));
  }, [loaded]);
}
