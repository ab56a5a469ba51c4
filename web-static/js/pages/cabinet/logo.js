// @ts-check
/** The logo: chosen, looked at, sent; the server draws it anew and refuses what is no picture. */
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { put, remove, sentence } from '../../api.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { toast, toastProblem } from '../../parts/toast.js';

const MOST = 5_000_000;
const TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** @param {{ org: any, list: any, onRefresh: () => void }} props */
export function Logo({ org, list, onRefresh }) {
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const there = list.items.some((/** @type {any} */ item) => item.step === 'logo' && item.done);
  /** @param {File | undefined} file */
  const choose = async (file) => {
    setFault('');
    setChosen('');
    if (!file) return;
    if (file.size > MOST) setFault(t('problem.too-large'));
    else setChosen(await address(file));
  };
  const send = async () => {
    setBusy(true);
    try {
      const [head, data] = chosen.split(',');
      await put('/organisation/logo', { type: head.replace(/^data:|;.*$/g, ''), data });
      setChosen('');
      toast({ text: t('edit.saved'), icon: 'circle-check' });
      onRefresh();
    } catch (problem) {
      setFault(sentence(problem));
    }
    setBusy(false);
  };
  const drop = () => remove('/organisation/logo').then(onRefresh, toastProblem);
  return html`
    <section class="card card-section" aria-labelledby="section-logo">
      <div class="card-head"><h2 id="section-logo">${t('cabinet.section.logo')}</h2><p class="mute">${t('cabinet.about.logo')}</p></div>
      <div class="logo-field">
        <${Picture} org=${org} chosen=${chosen} there=${there} />
        <div class="stack-tight">
          <div class="row-wrap">
            <label class="button"><${Icon} name="upload" />${t(there || chosen ? 'cabinet.other-logo' : 'cabinet.choose-logo')}<input class="sr" type="file" name="logo" accept=${TYPES.join(',')} aria-describedby=${fault ? 'logo-fault' : undefined} onChange=${(/** @type {any} */ event) => choose(event.currentTarget.files[0])} /></label>
            ${chosen && html`<${Button} kind="primary" icon="check" busy=${busy} onClick=${send}>${t('cabinet.use-logo')}<//>`}
            ${there && !chosen && html`<${Button} kind="plain" icon="trash-2" onClick=${drop}>${t('cabinet.remove-logo')}<//>`}
          </div>
          ${fault && html`<p class="wrong" id="logo-fault" role="alert"><${Icon} name="circle-alert" />${fault}</p>`}
          <small class="mute">${t('cabinet.logo-hint')}</small>
        </div>
      </div>
    </section>
  `;
}

/** @param {{ org: any, chosen: string, there: boolean }} props */
function Picture({ org, chosen, there }) {
  const [broken, setBroken] = useState('');
  const source = chosen || (there && org.status === 'approved' ? `/api/v1/public/orgs/${org.slug}/logo?${org.version}` : '');
  return source && source !== broken
    ? html`<img class="logo-picture" src=${source} alt=${t('cabinet.logo-of', { name: org.name })} onError=${() => setBroken(source)} />`
    : html`<span class="logo-picture logo-none" aria-hidden="true">${org.name.slice(0, 1)}</span>`;
}

/** @param {File} file @returns {Promise<string>} data: address */
function address(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}
