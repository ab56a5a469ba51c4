// @ts-check
/** Where I am signed in, and how to end it. */
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { remove } from '../../api.js';
import { signOut } from '../../session.js';
import { ago } from '../../time.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/dialog.js';
import { Icon } from '../../parts/icon.js';
import { Listed, useList } from '../../parts/list.js';
import { toast, toastProblem } from '../../parts/toast.js';

export function Sessions() {
  const list = useList('/sessions');
  const [sure, setSure] = useState(false);
  /** @param {string} id */
  const end = async (id) => {
    try {
      await remove(`/sessions/${id}`);
      toast({ text: t('account.session-ended'), icon: 'circle-check' });
      await list.reload();
    } catch (problem) {
      toastProblem(problem);
    }
  };
  return html`
    <${Listed} list=${list} empty=${null}>${(/** @type {any[]} */ items) => html`<ul class="lines">${items.map((one) => html`<${Session} key=${one.id} one=${one} onEnd=${() => end(one.id)} />`)}</ul>`}<//>
    <p class="more"><${Button} icon="log-out" onClick=${() => setSure(true)}>${t('account.everywhere')}<//></p>
    ${sure && html`<${Confirm} title=${t('account.everywhere')} text=${t('account.everywhere-text')} action=${t('account.everywhere')} danger onYes=${everywhere} onClose=${() => setSure(false)} />`}
  `;
}

async function everywhere() {
  try {
    await signOut(true);
  } catch (problem) {
    toastProblem(problem);
  }
}

/** @param {{ one: any, onEnd: () => void }} props */
function Session({ one, onEnd }) {
  const device = deviceOf(one.agent);
  return html`
    <li>
      <${Icon} name=${device.phone ? 'smartphone' : 'monitor'} />
      <span class="grow"><b>${device.name}</b><br /><small class="mute">${one.address} · ${one.current ? t('account.this') : t('account.used', { when: ago(one.usedAt) })}</small></span>
      ${one.current ? html`<span class="pill pill-good">${t('account.current')}</span>` : html`<${Button} onClick=${onEnd} aria-label=${t('account.end-of', { device: device.name })}>${t('account.end')}<//>`}
    </li>
  `;
}

/** @param {string} agent @returns {{ name: string, phone: boolean }} what people call it */
function deviceOf(agent) {
  /** @param {[RegExp, string][]} table */
  const first = (table) => table.find(([pattern]) => pattern.test(agent))?.[1];
  const browser = first([[/Edg\//, 'Edge'], [/Firefox\//, 'Firefox'], [/YaBrowser\//, 'Yandex'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari']]);
  const system = first([[/iPhone|iPad/, 'iOS'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS/, 'macOS'], [/Linux/, 'Linux']]);
  return { name: [browser, system].filter(Boolean).join(', ') || agent.slice(0, 40) || t('account.unknown-device'), phone: /Mobile|iPhone|Android/.test(agent) };
}
