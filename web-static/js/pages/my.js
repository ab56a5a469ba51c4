// @ts-check
/** What an employee has on the phone: my next shift and week, what I can take, what I offered. Live. */
import { html, useEffect, useMemo, useSignalEffect } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { place } from '../router.js';
import { myself, organisationChanged } from '../session.js';
import { now } from '../time.js';
import { connection, disconnected } from '../shell.js';
import { connect } from '../board/store.js';
import { Skeleton } from '../parts/skeleton.js';
import { NotFound } from './failure.js';
import { Home } from './my/home.js';
import { Offers } from './my/offers.js';
import { MyOffers } from './my/my-offers.js';
import { ThumbBar } from './my/thumb-bar.js';

const PAGES = { '/my': Home, '/my/open': Offers, '/my/offers': MyOffers };

/** From last week to five weeks ahead, on the organisation's clock. */
function range() {
  const midnight = now().startOfDay();
  return { from: midnight.subtract({ weeks: 2 }).toInstant().toString(), to: midnight.add({ weeks: 5 }).toInstant().toString() };
}

export default function My() {
  const store = useMemo(() => connect(range()), []);
  useEffect(() => () => {
    store.close();
    disconnected();
  }, [store]);
  useSignalEffect(() => {
    connection.value = store.status.value;
    if (store.state.value) organisationChanged(store.state.value.organisation);
  });
  const state = store.state.value;
  const me = /** @type {string} */ (myself.value);
  const View = /** @type {Record<string, any>} */ (PAGES)[place.value.path];
  return html`
    <div class="my">
      ${!View ? html`<${NotFound} />` : state ? html`<${View} key=${place.value.path} state=${state} me=${me} />` : html`<h1 class="sr">${t('title.my')}</h1><${Skeleton} rows=${5} />`}
    </div>
    <${ThumbBar} state=${state} me=${me} />
  `;
}
