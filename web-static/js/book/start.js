// @ts-check
/** The booking page of an organisation: takes over the list of services that the server wrote. */
import { html, render } from '../vendor/ui.js';
import { speak } from '../i18n.js';
import { Summary } from './parts/summary.js';
import { begin } from './path.js';
import { DetailsScreen } from './screens/details.js';
import { DoneScreen } from './screens/done.js';
import { ServicesScreen } from './screens/services.js';
import { TimeScreen } from './screens/time.js';
import { details, items, organisation, remember, step } from './state.js';
import { tellHeight } from './embed.js';

const SCREENS = { services: ServicesScreen, time: TimeScreen, details: DetailsScreen, done: DoneScreen };

const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const Flow = () => html`<${SCREENS[step.value]} />`;

/** A link may name the service. */
function preselect() {
  const service = new URLSearchParams(location.search).get('service');
  if (!items.value.length && organisation.value.services.some((/** @type {any} */ each) => each.id === service)) items.value = [{ service: /** @type {string} */ (service), employee: null }];
}

async function start() {
  organisation.value = JSON.parse(place('organisation').textContent ?? '{}');
  details.value = { ...details.value, phone: organisation.value.dialCode };
  tellHeight(organisation.value.frames);
  await speak(/** @type {import('../i18n.js').Language} */ (document.documentElement.lang), 'book.');
  remember();
  preselect();
  begin();
  place('flow').replaceChildren();
  render(html`<${Flow} />`, place('flow'));
  render(html`<${Summary} />`, place('summary'));
}

start();
