// @ts-check
/** The day at the front desk: who comes, who is here, who is free; live. */
import { html, useEffect, useMemo } from '../vendor/ui.js';
import { Skeleton } from '../parts/skeleton.js';
import { Dialogs } from '../board/parts/dialogs.js';
import { Arrivals } from './reception/arrivals.js';
import { Head } from './reception/head.js';
import { Holds } from './reception/holds.js';
import { FreeNow } from './reception/free-now.js';
import { Reception } from './reception/desk.js';
import { Requests } from './reception/requests.js';
import { searching } from './reception/searching.js';
import { Waiting } from './reception/waiting.js';

export default function ReceptionPage() {
  const visit = useMemo(() => new Reception(), []);
  useEffect(() => {
    const release = searching();
    return () => {
      release();
      visit.close();
    };
  }, [visit]);
  return html`
    <div class="reception">
      <${Head} visit=${visit} />
      ${visit.loaded.value ? html`
        <div class="reception-day">
          <${Requests} visit=${visit} />
          <${Arrivals} visit=${visit} />
        </div>
        <div class="reception-side">
          <${Holds} visit=${visit} />
          <${FreeNow} visit=${visit} />
          <${Waiting} visit=${visit} />
        </div>` : html`<div class="reception-day"><${Skeleton} rows=${8} /></div>`}
      <${Dialogs} visit=${visit} />
    </div>
  `;
}
