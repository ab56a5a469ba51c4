// @ts-check
/** The logo: chosen, looked at, sent; the server draws it anew and refuses what is no picture. */
import { html, useEffect, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Problem, put, remove, sentence } from '../../api.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';
import { toast } from '../../parts/toast.js';
import { accessToken } from '../../tokens.js';

const MOST = 2_000_000;
const TYPES = ['image/png', 'image/jpeg', 'image/gif'];

/** @param {{ org: any, onChanged: (org: any) => void }} props */
export function Logo({ org, onChanged }) {
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  /** @param {File | undefined} file */
  const choose = async (file) => {
    setFault(file && file.size > MOST ? t('problem.too-large') : '');
    setChosen(file && file.size <= MOST ? await address(file) : '');
  };
  /** @param {(version: number) => Promise<any>} change */
  const send = async (change) => {
    setBusy(true);
    try {
      onChanged(await onTheNewest(org, change));
      setChosen('');
      setFault('');
      toast({ text: t('edit.saved'), icon: 'circle-check' });
    } catch (problem) {
      setFault(sentence(problem));
    }
    setBusy(false);
  };
  const use = () => {
    const [head, data] = chosen.split(',');
    const named = head.replace(/^data:|;.*$/g, '');
    const type = TYPES.includes(named) ? named : TYPES[0]; // a name proves nothing: the server looks at the bytes
    return send((version) => put('/organisation/logo', { type, data }, version));
  };
  return html`
    <section class="card card-section" aria-labelledby="section-logo">
      <div class="card-head"><h2 id="section-logo">${t('cabinet.section.logo')}</h2><p class="mute">${t('cabinet.about.logo')}</p></div>
      <div class="logo-field">
        <${Picture} org=${org} chosen=${fault ? '' : chosen} />
        <div class="stack-tight">
          <div class="row-wrap">
            <label class="button"><${Icon} name="upload" />${t(org.logo || chosen ? 'cabinet.other-logo' : 'cabinet.choose-logo')}<input class="sr" type="file" name="logo" accept=${TYPES.join(',')} aria-describedby=${fault ? 'logo-fault' : undefined} onChange=${(/** @type {any} */ event) => choose(event.currentTarget.files[0])} /></label>
            ${chosen && !fault && html`<${Button} kind="primary" icon="check" busy=${busy} onClick=${use}>${t('cabinet.use-logo')}<//>`}
            ${org.logo && !chosen && html`<${Button} kind="plain" icon="trash-2" busy=${busy} onClick=${() => send((version) => remove('/organisation/logo', version))}>${t('cabinet.remove-logo')}<//>`}
          </div>
          ${fault && html`<p class="wrong" id="logo-fault" role="alert"><${Icon} name="circle-alert" />${fault}</p>`}
          <small class="mute">${t('cabinet.logo-hint')}</small>
        </div>
      </div>
    </section>
  `;
}

/** A logo takes nothing from the rest of the organisation: who changed that meanwhile is no reason to ask. @param {any} org @param {(version: number) => Promise<any>} change */
async function onTheNewest(org, change) {
  try {
    return await change(org.version);
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 412 || !problem.current) throw problem;
    return change(problem.current.version);
  }
}

/** @param {{ org: any, chosen: string }} props */
function Picture({ org, chosen }) {
  const [stored, setStored] = useState('');
  useEffect(() => {
    setStored('');
    if (org.logo) load().then(setStored, (problem) => console.info('The logo is not shown.', problem));
  }, [org.logo]);
  const source = chosen || stored;
  return source
    ? html`<img class="logo-picture" src=${source} alt=${t('cabinet.logo-of', { name: org.name })} />`
    : html`<span class="logo-picture logo-none" aria-hidden="true">${org.name.slice(0, 1)}</span>`;
}

/** Asked for as somebody who is signed in: the public address is there only for approved organisations. @returns {Promise<string>} */
async function load() {
  const answer = await fetch('/api/v1/organisation/logo', { headers: { Authorization: `Bearer ${await accessToken()}` } });
  return answer.ok ? address(await answer.blob()) : '';
}

/** @param {Blob} file @returns {Promise<string>} data: address */
function address(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}
