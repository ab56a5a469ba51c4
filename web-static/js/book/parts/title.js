// @ts-check
import { html, useEffect, useRef } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';

let first = true;

/** The heading of a screen; whoever comes to the screen comes to its heading. @param {{ children?: any, onBack?: () => void, backTo?: string }} props */
export function Title({ children, onBack, backTo }) {
  const heading = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
  }, []);
  return html`
    <div class="step-head">
      ${onBack && html`<${Button} kind="plain" icon="chevron-left" class="step-back" onClick=${onBack}>${backTo ?? t('book.back')}<//>`}
      <h2 ref=${heading} tabindex="-1">${children}</h2>
    </div>
  `;
}
