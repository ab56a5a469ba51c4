// @ts-check
import { t } from '../i18n.js';
import { Problem } from '../problem.js';

/** Something was left out that no field of the browser's watches over. @param {string} name of the field @param {string} [reason] @returns {Problem} */
export function missing(name, reason = t('field.required')) {
  return new Problem({ type: 'check-fields', title: t('problem.check-fields'), errors: [{ pointer: `/${name}`, reason }] });
}
