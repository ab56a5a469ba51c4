// @ts-check
import { html, useState } from '../../vendor/ui.js';
import { t } from '../../i18n.js';
import { Button } from '../../parts/button.js';
import { say } from '../said.js';

/** Takes the client's own address along: who gave no e-mail has it nowhere else. @param {{ link: string }} props */
export function CopyLink({ link }) {
  const [copied, setCopied] = useState(false);
  if (!navigator.clipboard) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(`${location.origin}/visit#${link}`);
    setCopied(true);
    say(t('book.link-copied'));
  };
  return html`<${Button} icon=${copied ? 'check' : 'copy'} onClick=${copy}>${t(copied ? 'book.link-copied' : 'book.copy-link')}<//>`;
}
