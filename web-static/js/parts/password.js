// @ts-check
import { html, useState } from '../vendor/ui.js';
import { t } from '../i18n.js';
import { Button } from './button.js';
import { Field } from './form.js';

/** A password that can be looked at. @param {{ name: string, label: string, value: string, onValue: (value: string) => void } & Record<string, any>} props */
export function Password(props) {
  const [seen, setSeen] = useState(false);
  const toggle = html`<${Button} kind="plain" icon=${seen ? 'eye-off' : 'eye'} label=${t(seen ? 'password.hide' : 'password.show')} onClick=${() => setSeen(!seen)} />`;
  return html`<${Field} ...${props} type=${seen ? 'text' : 'password'} required spellcheck="false" autocapitalize="off" beside=${toggle} />`;
}
