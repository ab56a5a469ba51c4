package io.muster.front;

/** An organisation's colour as the hue of the page's accent; the ramps of the page keep it readable on light and dark. */
final class Hue {
    private static final int STEP = 10;
    private static final double GREY_BELOW = 0.035;

    private Hue() {}

    /** @param colour #rrggbb; null for the house's own @return degrees in steps of ten, {@code grey}, or {@code house} */
    static String of(String colour) {
        if (colour == null) {
            return "house";
        }
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double red = linear(rgb >> 16 & 255);
        double green = linear(rgb >> 8 & 255);
        double blue = linear(rgb & 255);
        // https://bottosson.github.io/posts/oklab/
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        if (Math.hypot(a, b) < GREY_BELOW) {
            return "grey";
        }
        double degrees = (Math.toDegrees(Math.atan2(b, a)) + 360) % 360;
        return String.valueOf(Math.round(degrees / STEP) * STEP % 360);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
