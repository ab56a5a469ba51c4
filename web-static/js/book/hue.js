// @ts-check
/** An organisation's colour as the hue of the accent, as the server works it out for the pages that it writes. Pure. */

const STEP = 10;
const GREY_BELOW = 0.035;

/** @param {number} channel */
function linear(channel) {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** @param {string | undefined} colour #rrggbb @returns {string} degrees in steps of ten, `grey`, or `house` */
export function hueOf(colour) {
  if (!colour) return 'house';
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(colour.slice(at, at + 2), 16)));
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  if (Math.hypot(a, b) < GREY_BELOW) return 'grey';
  const degrees = ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  return String((Math.round(degrees / STEP) * STEP) % 360);
}
