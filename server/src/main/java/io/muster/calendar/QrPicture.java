package io.muster.calendar;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a QR code, to be drawn by whoever shows it.
 *
 * @param size modules on a side, without the quiet border of four
 * @param path the dark modules as path data of SVG, a run of a row for each piece
 */
record QrPicture(int size, String path) {
    static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int start = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start).append(' ').append(y);
                    path.append('h')
                            .append(x - start)
                            .append("v1h-")
                            .append(x - start)
                            .append('z');
                }
            }
        }
        return new QrPicture(code.size, path.toString());
    }
}
