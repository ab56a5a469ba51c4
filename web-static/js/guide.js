// @ts-check
import { language } from './i18n.js';

/** @param {'setup' | 'booking-page' | 'reception'} name @returns {string} address of a guide, in the language on screen */
export const guide = (name) => `/help/${name}?lang=${language.value}`;
