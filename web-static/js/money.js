// @ts-check
/** Money: integer minor units and an ISO 4217 code, never a floating number on the wire. */
import { language } from './i18n.js';

/** @param {string} currency @returns {number} digits after the point */
export function minorDigits(currency) {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** @param {number} value @param {number} [digits] @returns {string} grouped as the language does it */
export function number(value, digits = 0) {
  const tag = language.value === 'en' ? 'en-GB' : 'ru'; // uz groups by a space and has a decimal comma, as ru does
  return new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** @param {number} minor @param {string} currency @returns {string} 150 000 UZS */
export function money(minor, currency) {
  const digits = minorDigits(currency);
  const value = minor / 10 ** digits;
  return `${number(value, Number.isInteger(value) ? 0 : digits)}\u00a0${currency}`;
}
