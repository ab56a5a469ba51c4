// @ts-check
import { known, t } from '../i18n.js';

/** The rules that a refusal names, as sentences. @param {{errors: {pointer?: string, reason: string}[], detail?: string}} problem @returns {string[]} */
export function rulesOf({ errors, detail }) {
  const texts = errors.map(({ reason }) => (known(`book.rule.${reason}`) ? t(`book.rule.${reason}`) : reason));
  return texts.length ? [...new Set(texts)] : [detail ?? ''].filter(Boolean);
}
