// @ts-check
/** Small remembered choices; a browser that refuses storage just forgets them. */

/** Whether this browser refuses storage. */
export const forgetful = isForgetful();

function isForgetful() {
  try {
    return !localStorage;
  } catch (refused) {
    return true;
  }
}

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
