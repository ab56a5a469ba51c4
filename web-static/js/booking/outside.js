// @ts-check
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { Field, Form } from '../parts/form.js';
import { Icon } from '../parts/icon.js';
import { rulesOf } from './rules.js';

/** What stands against a time, and the reason for taking it all the same. @param {{ problem: any, value: string, onValue: (reason: string) => void }} props */
export function ReasonField({ problem, value, onValue }) {
  return html`
    <div class="notice notice-warn" role="alert"><${Icon} name="triangle-alert" /><div><b>${t('problem.outside-slots')}</b><ul>${rulesOf(problem).map(text => html`<li key=${text}>${text}</li>`)}</ul></div></div>
    <${Field} name="reason" label=${t('book.reason')} hint=${t('book.reason-hint')} value=${value} required maxlength="500" onValue=${onValue} />
  `;
}

/** A command given on the board was outside the rules that may be broken with a reason. @param {{ visit: import('../board/station.js').Station, command: any, done: string, problem: any }} props */
export function Outside({ visit, command, done, problem }) {
  const [reason, setReason] = useState('');
  const send = async () => {
    const { undo } = await visit.desk.run({ ...command, body: { ...command.body, reason: reason.trim() } });
    visit.shut();
    visit.tell(done, undo);
  };
  const foot = busy => html`<div class="dialog-foot"><${Button} onClick=${() => visit.shut()}>${t('action.cancel')}<//><${Button} type="submit" kind="primary" busy=${busy}>${t('book.anyway')}<//></div>`;
  return html`
    <${Dialog} title=${t('book.outside')} onClose=${() => visit.shut()}>
      <${Form} onSubmit=${send} foot=${foot}><${ReasonField} problem=${problem} value=${reason} onValue=${setReason} /><//>
    <//>
  `;
}
