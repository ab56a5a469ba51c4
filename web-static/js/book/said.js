// @ts-check
/** Tells somebody who does not look at the screen. */

/** @param {string} text */
export function say(text) {
  const place = document.getElementById('said');
  if (place) place.textContent = text;
}
