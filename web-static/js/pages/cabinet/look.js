// @ts-check
/** How the page looks to clients: a colour that reads well, and a logo. */
import { html, useLayoutEffect, useRef, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { Field } from '../../parts/form.js';
import { Icon } from '../../parts/icon.js';
import { hueOf, readColour, whiteOn } from './colour.js';
import { Logo } from './logo.js';
import { Section } from './section.js';

const OURS = '#4f46e5';
const SCHEMES = ['light', 'dark'];
const READABLE = 4.5;
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
      ${SCHEMES.map((scheme) => html`<${Preview} key=${scheme} org=${org} hue=${hueOf(colour)} scheme=${scheme} />`)}
    </div>
    <small class="mute">${t('cabinet.colour-hint')}</small>
  `;
}

/** A piece of the page as clients see it, and how well its buttons read. @param {{ org: any, hue: string, scheme: string }} props */
function Preview({ org, hue, scheme }) {
  const button = useRef(/** @type {HTMLElement | null} */ (null));
  const [ratio, setRatio] = useState(0);
  useLayoutEffect(() => {
    if (button.current) setRatio(Math.floor(whiteOn(getComputedStyle(button.current).backgroundColor) * 10) / 10);
  }, [hue]);
  return html`
    <figure class="colour-preview">
      <div aria-hidden="true" data-hue=${hue} style=${{ colorScheme: scheme }}>
        <b>${org.name}</b>
        <span class="colour-button" ref=${button}>${t('board.book')}</span>
      </div>
      <figcaption class="row"><span class="mute grow">${t(`theme.${scheme}`)}</span>${ratio > 0 && html`<span class=${`pill pill-${ratio >= READABLE ? 'good' : 'warn'}`}><${Icon} name=${ratio >= READABLE ? 'check' : 'triangle-alert'} />${t(ratio >= READABLE ? 'cabinet.reads' : 'cabinet.hard-to-read', { ratio: ratio.toFixed(1) })}</span>`}</figcaption>
    </figure>
  `;
}
