// @ts-check
/** Bringing a roster in: choose files, see a verdict for every row, then all or nothing. */
import { html, useMemo, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { create, sentence, uuid } from '../api.js';
import { Button } from '../parts/button.js';
import { Icon } from '../parts/icon.js';
import { ChooseFiles, encode } from './imports/choose-files.js';
import { Report } from './imports/report.js';

export default function Imports() {
  const [files, setFiles] = useState(/** @type {Record<string, File>} */ ({}));
  const [report, setReport] = useState(/** @type {any} */ (null));
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState(/** @type {unknown} */ (null));
  const key = useMemo(uuid, [files]);
  /** @param {boolean} dryRun */
  const run = async (dryRun) => {
    setBusy(dryRun ? 'check' : 'apply');
    setProblem(null);
    try {
      setReport(await create('/imports', { dryRun, files: await encode(files) }, dryRun ? uuid() : key));
    } catch (refused) {
      setProblem(refused);
    }
    setBusy('');
  };
  /** @param {Record<string, File>} chosen */
  const choose = (chosen) => {
    setFiles(chosen);
    setReport(null);
  };
  const some = Object.keys(files).length > 0;
  const good = report && !report.applied && !report.totals.refuse && report.files.every((/** @type {any} */ file) => !file.verdict);
  return html`
    <div class="page-head"><h1>${t('title.imports')}</h1><p>${t('imports.text')}</p></div>
    <div class="stack">
      <${ChooseFiles} files=${files} onChoose=${choose} />
      <div class="row-wrap">
        <${Button} kind=${good ? undefined : 'primary'} icon="search" disabled=${!some} busy=${busy === 'check'} onClick=${() => run(true)}>${t('imports.check')}<//>
        ${good && html`<${Button} kind="primary" icon="check" busy=${busy === 'apply'} onClick=${() => run(false)}>${t('imports.apply')}<//>`}
      </div>
      ${problem && html`<p class="summary" role="alert"><strong>${sentence(problem)}</strong></p>`}
      <div aria-live="polite">${report && html`<p class=${`notice ${report.applied || good ? 'notice-good' : 'notice-warn'}`}><${Icon} name=${report.applied || good ? 'circle-check' : 'triangle-alert'} />${t(report.applied ? 'imports.applied' : good ? 'imports.good' : 'imports.bad')}</p>`}</div>
      ${report && html`<${Report} report=${report} />`}
    </div>
  `;
}
