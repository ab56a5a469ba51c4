// @ts-check
import { html, useEffect, useMemo, useState } from '../vendor/ui.js';
import { Later } from '../parts/later.js';
import { Skeleton } from '../parts/skeleton.js';
import { Dialogs } from '../board/parts/dialogs.js';
import { Toolbar } from '../board/parts/toolbar.js';
import { shortcuts } from '../board/shortcuts.js';
import { Visit } from '../board/visit.js';

const canvas = () => import('../board/parts/canvas.js').then(module => module.Canvas);
const dayList = () => import('../board/parts/day-list.js').then(module => module.DayList);
const NARROW = '(max-width: 44rem)';
const PATIENCE = 150;

/** The live board of an organisation. */
export default function BoardPage() {
  const visit = useMemo(() => new Visit(NARROW), []);
  const narrow = visit.narrow.value;
  useEffect(() => {
    const early = narrow ? dayList : canvas; // while the data is on its way
    early().catch(problem => console.info('The board will be fetched again.', problem));
  }, [narrow]);
  useEffect(() => {
    const release = shortcuts(visit);
    return () => {
      release();
      visit.close();
    };
  }, [visit]);
  return html`
    <div class="board">
      <${Toolbar} visit=${visit} />
      ${!visit.loaded.value ? html`<${Waiting} />` : html`<${Later} key=${narrow} load=${narrow ? dayList : canvas} visit=${visit} />`}
      <${Dialogs} visit=${visit} />
    </div>
  `;
}

/** Nothing at first, so that a quick board does not flicker. */
function Waiting() {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return long ? html`<div class="board-waiting"><${Skeleton} rows=${8} /></div>` : null;
}
