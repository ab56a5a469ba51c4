// @ts-check
/** How the page looks to clients: a colour that reads well, and a logo. */
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Field } from '../../parts/form.js';
import { Icon } from '../../parts/icon.js';
import { reads, readColour, textOn } from './colour.js';
import { Logo } from './logo.js';
import { Section } from './section.js';

const OURS = '#4f46e5';
const FORM = '\\s*#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\s*';

/** @param {any} props */
export function Look(props) {
  return html`
    <${Logo} ...${props} />
    <${Section} ...${props} name="colour" members=${{ colour: 'optional' }}>
      ${(/** @type {any} */ { bind }) => html`<${Colour} org=${props.org} ...${bind('colour')} />`}
    <//>
  `;
}

/** @param {{ org: any, name: string, label: string, value: string, onValue: (colour: string) => void }} props */
function Colour({ org, value, onValue, ...rest }) {
  const colour = readColour(value);
  return html`
    <div class="colour-field">
      <input type="color" class="swatch" aria-label=${t('cabinet.pick-colour')} value=${colour || OURS} onInput=${(/** @type {any} */ event) => onValue(event.currentTarget.value)} />
      <${Field} ...${rest} value=${value} placeholder=${OURS} maxlength="9" pattern=${FORM} data-reason=${t('cabinet.colour-form')} spellcheck="false" autocomplete="off" onValue=${onValue} onBlur=${() => colour && onValue(colour)} />
      ${value && html`<${Button} kind="plain" icon="undo-2" onClick=${() => onValue('')}>${t('cabinet.no-colour')}<//>`}
    </div>
    <div class="colour-previews">
      <${Preview} org=${org} colour=${colour || OURS} ground="#ffffff" ink="#1c1c22" label=${t('theme.light')} />
      <${Preview} org=${org} colour=${colour || OURS} ground="#1b1b21" ink="#eeeef2" label=${t('theme.dark')} />
    </div>
  `;
}

/** A piece of the page in this colour, and whether it reads. @param {{ org: any, colour: string, ground: string, ink: string, label: string }} props */
function Preview({ org, colour, ground, ink, label }) {
  const { ratio } = reads(colour, ground);
  const visible = ratio >= 3;
  return html`
    <figure class="colour-preview">
      <div aria-hidden="true" style=${{ background: ground, color: ink, borderColor: colour }}>
        <b>${org.name}</b>
        <span class="colour-button" style=${{ background: colour, color: textOn(colour) }}>${t('board.book')}</span>
      </div>
      <figcaption class="row"><span class="mute grow">${label}</span><span class=${`pill pill-${visible ? 'good' : 'warn'}`}><${Icon} name=${visible ? 'check' : 'triangle-alert'} />${t(visible ? 'cabinet.reads' : 'cabinet.hard-to-see', { ratio: ratio.toFixed(1) })}</span></figcaption>
    </figure>
  `;
}
