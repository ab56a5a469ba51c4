// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { number } from '../../money.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { Table } from '../../parts/list.js';

const LOOK = { create: ['good', 'plus'], change: ['warn', 'pencil'], same: ['', 'check'], refuse: ['bad', 'circle-x'] };
const ORDER = ['refuse', 'change', 'create', 'same'];
const SHOWN = 20;

/** Totals, then every file with its rows; what is refused comes first. @param {{ report: any }} props */
export function Report({ report }) {
  return html`
    <ul class="row-wrap" aria-label=${t('imports.totals')}>${ORDER.map((name) => html`<li key=${name}><${Verdict} name=${name} count=${report.totals[name] ?? 0} /></li>`)}</ul>
    ${report.files.map((/** @type {any} */ file) => html`<${FileRows} key=${file.name} file=${file} />`)}
  `;
}

/** @param {{ name: string, count?: number }} props */
function Verdict({ name, count }) {
  const [look, icon] = /** @type {Record<string, string[]>} */ (LOOK)[name];
  return html`<span class=${`pill pill-${look}`}><${Icon} name=${icon} />${count === undefined ? '' : `${number(count)} `}${t(`imports.${name}`)}</span>`;
}

/** @param {{ file: any }} props */
function FileRows({ file }) {
  const [all, setAll] = useState(false);
  const rows = [...file.rows].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || a.line - b.line);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return html`
    <section class="section">
      <h2>${file.name} <small class="mute">${[file.encoding, file.delimiter && t('imports.separated', { by: file.delimiter === '\t' ? '⇥' : file.delimiter })].filter(Boolean).join(', ')}</small></h2>
      ${file.verdict && html`<p class="summary"><strong>${file.verdict}</strong></p>`}
      ${rows.length > 0 && html`<${Table} label=${file.name} heads=${[t('imports.line'), t('imports.verdict'), t('imports.reason')]}>
        ${shown.map((row) => html`<tr key=${row.line}><td>${row.line}</td><td><${Verdict} name=${row.verdict} /></td><td>${row.reason}</td></tr>`)}
      <//>`}
      ${file.leftOut && html`<p class="mute">${t('imports.left-out', { count: file.leftOut })}</p>`}
      ${rows.length > shown.length && html`<p class="more"><${Button} onClick=${() => setAll(true)}>${t('imports.all-rows', { count: rows.length })}<//></p>`}
    </section>
  `;
}
