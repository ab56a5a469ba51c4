// @ts-check
/** Small remembered choices; a browser that refuses storage just forgets them. */

/** @param {string} key @returns {string | null} */
export function remembered(key) {
  try {
    return localStorage.getItem(`muster.${key}`);
  } catch (refused) {
    return null;
  }
}

/** @param {string} key @param {string | null} value null forgets */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(`muster.${key}`);
    else localStorage.setItem(`muster.${key}`, value);
  } catch (refused) {
    console.info('Not remembered:', key, refused);
  }
}
