// @ts-check
/** The quiet page before one is signed in. */
import { html } from '../vendor/ui.js';
import { chooseLanguage, language, languages, t } from '../i18n.js';
import { Mark } from './icon.js';

/** @param {{ title: string, text?: string, children?: any }} props */
export function Gate({ title, text, children }) {
  return html`
    <div class="gate">
      <div class="gate-card">
        <div class="gate-brand"><${Mark} /><h1>${title}</h1>${text && html`<p class="mute">${text}</p>`}</div>
        ${children}
        <div class="gate-foot tabs" role="group" aria-label=${t('frame.language')}>
          ${Object.entries(languages).map(([tag, name]) => html`<button key=${tag} type="button" lang=${tag} aria-pressed=${language.value === tag} onClick=${() => chooseLanguage(/** @type {any} */ (tag))}>${name}</button>`)}
        </div>
      </div>
    </div>
  `;
}
