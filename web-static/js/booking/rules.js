// @ts-check
import { known, t } from '../i18n.js';

/** The rules that a refusal names, as sentences. @param {{rules?: string[], errors?: {reason: string}[], detail?: string}} problem @returns {string[]} */
export function rulesOf({ rules = [], errors = [], detail }) {
  const named = rules.filter(rule => known(`book.rule.${rule}`)).map(rule => t(`book.rule.${rule}`));
  if (named.length) return named;
  return errors.length ? [...new Set(errors.map(error => error.reason))] : [detail ?? ''].filter(Boolean);
}
