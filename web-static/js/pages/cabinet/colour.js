// @ts-check
/** How a colour reads: contrast as WCAG counts it. Pure. */

const READABLE = 4.5;

/** @param {string} colour #rrggbb @returns {number} relative luminance, 0 to 1 */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {string} one @param {string} other @returns {number} 1 to 21 */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {string} colour @returns {string} black or white, whichever reads better on it */
export const textOn = (colour) => (contrast(colour, '#ffffff') >= contrast(colour, '#000000') ? '#ffffff' : '#000000');

/** @param {string} colour @param {string} ground @returns {{ ratio: number, good: boolean }} as text on that ground */
export function reads(colour, ground) {
  const ratio = Math.floor(contrast(colour, ground) * 10) / 10;
  return { ratio, good: ratio >= READABLE };
}

/** @param {string} typed @returns {string} #rrggbb in small letters; nothing where it is none */
export function readColour(typed) {
  const [, digits] = /^\s*#?([0-9a-f]{6}|[0-9a-f]{3})\s*$/i.exec(typed) ?? [];
  if (!digits) return '';
  return `#${(digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits).toLowerCase()}`;
}
