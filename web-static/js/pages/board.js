// @ts-check
import { html, useEffect, useMemo, useState } from '../vendor/ui.js';
import { Skeleton } from '../parts/skeleton.js';
import { Canvas } from '../board/parts/canvas.js';
import { DayList } from '../board/parts/day-list.js';
import { Dialogs } from '../board/parts/dialogs.js';
import { Toolbar } from '../board/parts/toolbar.js';
import { shortcuts } from '../board/shortcuts.js';
import { Visit } from '../board/visit.js';

const NARROW = '(max-width: 44rem)';
const PATIENCE = 150;

/** The live board of an organisation. */
export default function BoardPage() {
  const visit = useMemo(() => new Visit(NARROW), []);
  const narrow = visit.narrow.value;
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
      ${!visit.loaded.value ? html`<${Waiting} />` : narrow ? html`<${DayList} visit=${visit} />` : html`<${Canvas} visit=${visit} />`}
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
