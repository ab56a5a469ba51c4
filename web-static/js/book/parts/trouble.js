// @ts-check
import { html } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { sentence } from '../../problem.js';
import { Button } from '../../parts/button.js';
import { Icon } from '../../parts/icon.js';

/** What did not work, in a sentence, and a way to try again. @param {{ problem: unknown, onRetry?: () => void, busy?: boolean }} props */
export const Trouble = ({ problem, onRetry, busy }) => html`
  <div class="notice notice-warn trouble" role="alert">
    <${Icon} name="circle-alert" />
    <p class="grow">${sentence(problem)}</p>
    ${onRetry && html`<${Button} busy=${busy} onClick=${onRetry}>${t('book.retry')}<//>`}
  </div>
`;
