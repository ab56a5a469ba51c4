// @ts-check
/** The start: language, session, then the page. */
import { html, render } from './vendor/ui.js';
import { preferredLanguage, speak } from './i18n.js';
import { maybeSignedIn, restore } from './session.js';
import { Frame } from './frame.js';
import { Unreachable } from './pages/failure.js';
import './theme.js';

const root = /** @type {HTMLElement} */ (document.getElementById('app'));

async function start() {
  await Promise.all([speak(preferredLanguage()), maybeSignedIn() ? restore() : false]);
  render(html`<${Frame} />`, root);
}

start().catch((problem) => render(html`<${Unreachable} problem=${problem} />`, root));
