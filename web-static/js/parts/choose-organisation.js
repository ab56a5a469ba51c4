// @ts-check
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { switchOrganisation } from '../session.js';
import { Icon } from './icon.js';
import { hueOf } from './avatar.js';
import { toastProblem } from './toast.js';

/** My organisations as large buttons. @param {{ who: import('../session.js').Me, onChosen: () => void }} props */
export function ChooseOrganisation({ who, onChosen }) {
  const [busy, setBusy] = useState('');
  /** @param {string} id */
  const choose = async (id) => {
    setBusy(id);
    try {
      if (id !== who.organisation?.id) await switchOrganisation(id);
      onChosen();
    } catch (problem) {
      toastProblem(problem);
      setBusy('');
    }
  };
  return html`
    <ul class="stack-tight">
      ${who.organisations.map((one) => html`
        <li key=${one.id}>
          <button type="button" class="card choice" onClick=${() => choose(one.id)} aria-busy=${busy === one.id || undefined} aria-current=${one.id === who.organisation?.id ? 'true' : undefined}>
            <span class="avatar avatar-large avatar-square" style=${{ '--hue': hueOf(one.id) }} aria-hidden="true" data-initials=${one.name.slice(0, 1)}></span>
            <span class="grow"><strong>${one.name}</strong><br /><small class="mute">${t(`role.${one.role}`)}</small></span>
            <${Icon} name=${one.id === who.organisation?.id ? 'check' : 'chevron-right'} />
          </button>
        </li>`)}
    </ul>
  `;
}
