package io.muster.org;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {
    @Test
    void aLargePictureBecomesSmall() throws IOException {
        var drawn = picture(Picture.redrawn(file(new BufferedImage(3000, 1500, BufferedImage.TYPE_INT_RGB), "jpeg")));
        assertEquals(512, drawn.getWidth());
        assertEquals(256, drawn.getHeight());
    }

    @Test
    void aSmallPictureKeepsItsSizeAndWhatShinesThrough() throws IOException {
        var small = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        small.setRGB(3, 3, Color.RED.getRGB());
        var logo = Picture.redrawn(file(small, "png"));
        assertEquals("image/png", logo.type());
        var drawn = picture(logo);
        assertEquals(40, drawn.getWidth());
        assertEquals(Color.RED.getRGB(), drawn.getRGB(3, 3));
        assertEquals(0, drawn.getRGB(10, 10) >>> 24);
    }

    @Test
    void noiseFitsAsWell() throws IOException {
        var noise = new BufferedImage(900, 900, BufferedImage.TYPE_INT_ARGB);
        var random = new Random(3);
        for (int i = 0; i < 900 * 900; i++) {
            noise.setRGB(i % 900, i / 900, random.nextInt());
        }
        assertTrue(Picture.redrawn(file(noise, "png")).bytes().length() <= 300_000);
    }

    @Test
    void whatWasInTheFileBesideThePixelsIsGone() throws IOException {
        var file = file(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "jpeg");
        var secret = "Taken at home".getBytes(StandardCharsets.US_ASCII);
        var with = new ByteArrayOutputStream();
        with.write(file, 0, 2);
        with.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (secret.length + 2)});
        with.write(secret);
        with.write(file, 2, file.length - 2);
        assertTrue(text(with.toByteArray()).contains("Taken at home"));
        assertFalse(text(Picture.redrawn(with.toByteArray()).bytes().getBytes()).contains("Taken at home"));
    }

    @Test
    void aBombIsRefusedBeforeItsPixelsAreRead() throws IOException {
        var file = file(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png");
        var failure = assertThrows(IOException.class, () -> Picture.redrawn(ofSize(file, 60_000, 60_000)));
        assertEquals("It has too many pixels", failure.getMessage());
        assertThrows(IOException.class, () -> Picture.redrawn(ofSize(file, 7_000, 7_000)));
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        var file = file(new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB), "jpeg");
        var bmp = file(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "bmp");
        for (var bad : new byte[][] {{}, "<svg/>".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(file, 30), bmp}) {
            assertThrows(IOException.class, () -> Picture.redrawn(bad));
        }
    }

    /** The same PNG whose head says another size. */
    private static byte[] ofSize(byte[] png, int width, int height) {
        var other = png.clone();
        var buffer = java.nio.ByteBuffer.wrap(other);
        buffer.putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(other, 12, 17);
        buffer.putInt(29, (int) crc.getValue());
        return other;
    }

    private static byte[] file(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, format, out));
        return out.toByteArray();
    }

    private static BufferedImage picture(Logo logo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(logo.bytes().getBytes()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
