// @ts-check
/**
 * Texts in en, ru and uz. A text is a string with {names}, or an object of plural forms chosen by `count`.
 */
import { signal } from './vendor/ui.js';
import { remembered, remember } from './store.js';

/** @typedef {'en' | 'ru' | 'uz'} Language */
/** @typedef {string | Record<string, string>} Text */

export const languages = /** @type {Record<Language, string>} */ ({ en: 'English', ru: 'Русский', uz: 'O‘zbekcha' });

/** The language on screen; changes only after its texts are there. */
export const language = signal(/** @type {Language} */ ('en'));

/** @type {Record<string, Text>} */
let texts = {};
let plurals = new Intl.PluralRules('en');

/** Names of days and months for languages that browsers get wrong. @type {Record<string, any>} */
export const dateTables = {};

/** @returns {Language} the remembered language, else the browser's first that we speak */
export function preferredLanguage() {
  const wanted = [remembered('language') ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2).toLowerCase());
  return /** @type {Language} */ (wanted.find((tag) => tag in languages) ?? 'en');
}

/** @param {Language} next @param {string} [book] which dictionary, `book.` for the pages of clients */
export async function speak(next, book = '') {
  [texts, dateTables.uz] = await Promise.all([load(book + next), next === 'uz' ? dateTables.uz ?? load('uz-dates') : dateTables.uz]);
  plurals = new Intl.PluralRules(next);
  document.documentElement.lang = next;
  language.value = next;
}

/** @param {string} name */
async function load(name) {
  return (await fetch(new URL(`../i18n/${name}.json`, import.meta.url))).json();
}

/** @param {Language} next */
export function chooseLanguage(next) {
  remember('language', next);
  return speak(next);
}

/**
 * @param {string} key
 * @param {Record<string, string | number>} [values] `count` chooses the plural form
 * @returns {string} the text, or the key itself where none is known
 */
export function t(key, values = {}) {
  void language.value; // whoever shows a text is drawn again when the language changes
  const text = texts[key];
  if (text === undefined) return key;
  const form = typeof text === 'string' ? text : text[plurals.select(Number(values.count))] ?? text.other;
  return form.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** @param {string} key */
export const known = (key) => key in texts;
