// @ts-check
/** What stands around every page: bar, page, toasts; and which page it is. */
import { html, useEffect, useErrorBoundary, useRef, useState } from './vendor/ui.js';
import { go, place } from './router.js';
import { allowed, home, routeOf } from './routes.js';
import { ended, me } from './session.js';
import { language, t } from './i18n.js';
import { Bar } from './parts/bar.js';
import { Later } from './parts/later.js';
import { idle } from './parts/idle.js';
import { Toasts } from './parts/toast.js';
import { Skeleton } from './parts/skeleton.js';
import { Failure, NotFound } from './pages/failure.js';

/** Fetched while there is nothing else to do: when it is needed, another version may be served. */
const signInAgain = () => import('./parts/sign-in-again.js').then(module => module.SignInAgain);

export function Frame() {
  const route = routeOf(place.value.path);
  const elsewhere = redirect(route);
  useEffect(() => {
    if (elsewhere) go(elsewhere, { replace: true });
  }, [elsewhere]);
  useEffect(() => {
    document.title = [route ? t(route.title) : t('title.not-found'), me.value?.organisation?.name ?? 'Muster'].join(' · ');
  }, [route, language.value, me.value?.organisation?.name]);
  useEffect(() => {
    if (me.value) idle(signInAgain);
  }, [me.value]);
  if (elsewhere) return null;
  if (route?.open) return html`<${Page} key=${route.title} route=${route} /><${Toasts} />`;
  return html`
    <div class="frame">
      <a class="skip" href="#page" onClick=${skip}>${t('frame.skip')}</a>
      <${Bar} />
      ${route ? html`<${Page} key=${route.title} route=${route} />` : html`<main class="page" id="page"><${NotFound} /></main>`}
    </div>
    <${Toasts} />
    ${ended.value && html`<${Later} load=${signInAgain} />`}
  `;
}

/** @param {import('./routes.js').Route | undefined} route @returns {string | null} where this person has to go instead */
function redirect(route) {
  const { path } = place.value;
  if (!me.value) return route?.open ? null : `/sign-in${path === '/' ? '' : `?next=${encodeURIComponent(path + location.search)}`}`;
  if (path === '/') return home();
  if (route && !allowed(route)) return home() === path ? '/account' : home();
  return null;
}

/** @param {MouseEvent} event */
function skip(event) {
  event.preventDefault();
  document.getElementById('page')?.focus();
}

/** The browser itself puts the focus on the first page; on later ones we lead it there. */
let first = true;

/** Loads and draws one page; its fault does not take the frame down. @param {{ route: import('./routes.js').Route }} props */
function Page({ route }) {
  const [Body, setBody] = useState(/** @type {any} */ (null));
  const [missing, setMissing] = useState(/** @type {unknown} */ (null));
  const [fault, retry] = useErrorBoundary();
  const box = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    route.load().then((module) => setBody(() => module.default), setMissing);
  }, [route]);
  useEffect(() => {
    if (!Body) return;
    if (!first && !box.current?.contains(document.activeElement)) box.current?.focus({ preventScroll: true });
    first = false;
  }, [Body]);
  const inside = fault || missing ? html`<${Failure} as="h1" problem=${fault ?? missing} retry=${retry} />` : Body ? html`<${Body} />` : html`<${Skeleton} rows=${6} />`;
  return route.open
    ? html`<main id="page" tabindex="-1" ref=${box}>${inside}</main>`
    : html`<main id="page" tabindex="-1" ref=${box} class=${route.full ? 'page-full' : 'page'}>${inside}</main>`;
}
