package io.muster.org;

import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture from a stranger, drawn anew: what comes out are pixels and nothing else that was in the file. Its size is
 * read before its pixels are, so that a small file cannot become a large picture.
 */
final class Picture {
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "jpg", "gif");
    private static final int MOST_SIDE = 8_000;
    private static final long MOST_PIXELS = 24_000_000;
    private static final int MOST_BYTES = 300_000;
    private static final int[] SIDES = {512, 384, 256, 128};

    private Picture() {}

    /** @throws IOException for what is no picture, or one of more pixels than anybody needs */
    static Logo redrawn(byte[] file) throws IOException {
        try {
            var picture = read(file);
            var format = picture.getColorModel().hasAlpha() ? "png" : "jpeg";
            for (var side : SIDES) {
                var bytes = written(drawn(picture, side), format);
                if (bytes.length <= MOST_BYTES) {
                    return Logo.of(bytes, "image/" + format);
                }
            }
            throw new IOException("It stays too large");
        } catch (RuntimeException e) {
            // The readers meet broken files with many kinds of exceptions.
            throw new IOException("It cannot be read", e);
        }
    }

    private static BufferedImage read(byte[] file) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var reader = reader(in);
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (width > MOST_SIDE || height > MOST_SIDE || (long) width * height > MOST_PIXELS) {
                    throw new IOException("It has too many pixels");
                }
                // Only every n-th pixel is kept: twice what is needed is enough to draw from.
                int step = Math.max(1, Math.max(width, height) / (2 * SIDES[0]));
                var how = reader.getDefaultReadParam();
                how.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, how);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        var readers = ImageIO.getImageReaders(in);
        while (readers.hasNext()) {
            var reader = readers.next();
            if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        throw new IOException("It is no picture");
    }

    private static BufferedImage drawn(BufferedImage picture, int side) {
        double scale = Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean alpha = picture.getColorModel().hasAlpha();
        var drawn = new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        var scaled = picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
        graphics.drawImage(scaled, 0, 0, alpha ? null : Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, out)) {
            throw new IOException("No writer of " + format);
        }
        return out.toByteArray();
    }
}
