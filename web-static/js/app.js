// @ts-check
/** The start: language, session, then the page. */
import { html, render } from './vendor/ui.js';
import { preferredLanguage, speak } from './i18n.js';
import { maybeSignedIn, restore } from './session.js';
import { place } from './router.js';
import { routeOf } from './routes.js';
import { Frame } from './frame.js';
import { Unreachable } from './pages/failure.js';
import './theme.js';

const root = /** @type {HTMLElement} */ (document.getElementById('app'));

/** @returns {Promise<unknown>} an open page asks for a session only where there was one */
function whoIsThere() {
  const open = routeOf(place.value.path)?.open;
  return !open || maybeSignedIn() ? restore() : Promise.resolve();
}

async function start() {
  await Promise.all([speak(preferredLanguage()), whoIsThere()]);
  render(html`<${Frame} />`, root);
}

start().catch((problem) => render(html`<${Unreachable} problem=${problem} />`, root));
