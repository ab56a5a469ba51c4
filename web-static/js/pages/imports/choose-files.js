// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Icon } from '../../parts/icon.js';
import { toast } from '../../parts/toast.js';

const NAMES = ['staff.csv', 'contracts.csv', 'shifts.csv', 'assignments.csv', 'requests.csv'];

/** The five files, by their names; chosen or dropped. @param {{ files: Record<string, File>, onChoose: (files: Record<string, File>) => void }} props */
export function ChooseFiles({ files, onChoose }) {
  const [over, setOver] = useState(false);
  /** @param {FileList | undefined | null} list */
  const take = (list) => {
    const given = Array.from(list ?? []);
    const known = given.filter((file) => NAMES.includes(file.name.toLowerCase()));
    if (known.length < given.length) toast({ text: t('imports.unknown', { names: NAMES.join(', ') }), icon: 'info' });
    onChoose({ ...files, ...Object.fromEntries(known.map((file) => [file.name.toLowerCase(), file])) });
  };
  /** @param {DragEvent} event */
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files);
  };
  /** @param {DragEvent} event */
  const hover = (event) => {
    event.preventDefault();
    setOver(true);
  };
  return html`
    <div class=${over ? 'drop drop-over' : 'drop'} onDragOver=${hover} onDragLeave=${() => setOver(false)} onDrop=${drop}>
      <label class="button"><${Icon} name="upload" />${t('imports.choose')}<input class="sr" type="file" accept=".csv,text/csv" multiple onChange=${(/** @type {any} */ event) => take(event.currentTarget.files)} /></label>
      <ul class="row-wrap">
        ${NAMES.map((name) => html`<li key=${name} class=${files[name] ? 'pill pill-good' : 'pill'}><${Icon} name=${files[name] ? 'check' : 'file-text'} />${name}<span class="sr">${t(files[name] ? 'imports.chosen' : 'imports.not-chosen')}</span></li>`)}
      </ul>
    </div>
  `;
}

/** @param {Record<string, File>} files @returns {Promise<Record<string, string>>} base64, as the API takes them */
export async function encode(files) {
  const pairs = Object.entries(files).map(async ([name, file]) => [name, await base64(file)]);
  return Object.fromEntries(await Promise.all(pairs));
}

/** @param {File} file @returns {Promise<string>} */
function base64(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}
