// @ts-check
/** A client's own booking, by the signed link in the fragment: it never reaches a server's log. */
import { html, render } from '../vendor/ui.js';
import { speak } from '../i18n.js';
import { Problem } from '../problem.js';
import { organisationOf, visitOf } from './api.js';
import { hueOf } from './hue.js';
import { details, organisation, visit } from './state.js';
import { Own } from './visit/own.js';
import { Unknown } from './visit/unknown.js';
import { Trouble } from './parts/trouble.js';

const place = /** @type {HTMLElement} */ (document.getElementById('flow'));

/** @param {any} node */
function draw(node) {
  place.querySelector('.skeleton')?.remove();
  render(node, place);
}

async function show() {
  const link = location.hash.slice(1);
  if (!link) return draw(html`<${Unknown} />`);
  try {
    const found = await visitOf(link);
    organisation.value = { services: [], ...found.organisation, ...(await organisationOf(found.organisation.slug).catch(closed)) };
    visit.value = found;
    details.value = { ...details.value, phone: organisation.value.dialCode ?? '+998', ...found.client };
    head();
    draw(html`<${Own} link=${link} />`);
  } catch (problem) {
    const over = problem instanceof Problem && [400, 401, 403, 404, 410].includes(problem.status);
    draw(over ? html`<${Unknown} />` : html`<${Trouble} problem=${problem} onRetry=${show} />`);
  }
}

/** An organisation that is closed to the public still stands by its bookings. @param {unknown} problem */
function closed(problem) {
  if (problem instanceof Problem && problem.status === 404) return {};
  throw problem;
}

/** Whose page it is. */
function head() {
  const { name, logo, colour } = organisation.value;
  document.documentElement.dataset.hue = hueOf(colour);
  const title = document.getElementById('name');
  const crest = document.querySelector('#crest img');
  if (title) title.textContent = name;
  if (logo) crest?.setAttribute('src', logo);
  else if (crest) crest.replaceWith([...name][0].toUpperCase());
  document.title = `${name} · ${document.title}`;
}

async function start() {
  await speak(/** @type {import('../i18n.js').Language} */ (document.documentElement.lang), 'book.');
  keepLink();
  addEventListener('hashchange', () => location.reload());
  await show();
}

/** Another language is another page, with the same fragment. */
function keepLink() {
  for (const anchor of document.querySelectorAll('.langs a')) /** @type {HTMLAnchorElement} */ (anchor).hash = location.hash;
}

start();
