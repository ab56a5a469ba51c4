// @ts-check
/** What the booking page makes of a colour: its hue, and how well text reads on that, as WCAG counts it. Pure. */

const STEP = 10;
const GREY_BELOW = 0.035;

/** @param {string} typed @returns {string} #rrggbb in small letters; nothing where it is none */
export function readColour(typed) {
  const [, digits] = /^\s*#?([0-9a-f]{6}|[0-9a-f]{3})\s*$/i.exec(typed) ?? [];
  if (!digits) return '';
  return `#${(digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits).toLowerCase()}`;
}

/** As the server does it for the page. @param {string} colour #rrggbb, or nothing for ours @returns {string} degrees in steps of ten, `grey` or `house` */
export function hueOf(colour) {
  if (!colour) return 'house';
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16) / 255));
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  if (Math.hypot(a, b) < GREY_BELOW) return 'grey';
  const degrees = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  return String((Math.round(degrees / STEP) * STEP) % 360);
}

/** @param {number} channel 0 to 1 */
const linear = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** @param {string} computed `oklch(0.51 0.2 277)` as a browser says a colour @returns {number} contrast of white text on it, 1 to 21; 0 where it is not such a colour */
export function whiteOn(computed) {
  const [lightness, chroma, hue] = (/^oklch\(([^)]+)\)/.exec(computed)?.[1] ?? '').split(/[\s/]+/).map(Number);
  if (!Number.isFinite(lightness) || !Number.isFinite(chroma)) return 0;
  return 1.05 / (luminance(lightness, chroma, ((hue || 0) * Math.PI) / 180) + 0.05);
}

/** @param {number} lightness @param {number} chroma @param {number} angle radians @returns {number} 0 to 1, of what sRGB can show of it */
function luminance(lightness, chroma, angle) {
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const [red, green, blue] = [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s].map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
