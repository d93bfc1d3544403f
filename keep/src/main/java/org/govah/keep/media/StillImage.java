package org.govah.keep.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.govah.keep.internal.media.JpegFrame;
import org.govah.keep.internal.media.SourceImageStream;

/// Decodes a still image (JPEG, PNG, GIF, BMP, TIFF) to its brightness, within limits and in memory
/// only. The size is read from the header before anything is decoded.
public final class StillImage {
    /// Largest file taken into memory: 256 MiB, above any phone's picture.
    public static final int MOST_BYTES = 256 << 20;

    /// Most pixels a header may announce: phones go to 108 million.
    public static final long MOST_PIXELS = 120_000_000;

    /// Most pixels of a JPEG file in many scans, for which the decoder holds all coefficients: 240
    /// MB outside the heap.
    private static final long MOST_PROGRESSIVE_PIXELS = 40_000_000;

    /// Most pixels held: a larger image is read with every n-th row and column only. A hash needs
    /// 64 x 64; so many take 60 MB while they are hashed.
    private static final long HELD_PIXELS = 4_000_000;

    /// Rec. 601 weights of red, green and blue, in which PDQ is defined.
    private static final float RED = 0.299f;

    private static final float GREEN = 0.587f;
    private static final float BLUE = 0.114f;

    private StillImage() {}

    /// Why there is no image.
    public enum Refusal {
        /// No decoder here for this kind of file.
        UNKNOWN_KIND,
        /// The file, or the size its header announces, is above the limits.
        TOO_LARGE,
        /// The decoder gave up.
        BROKEN
    }

    /// An image, or why not.
    public sealed interface Reading {
        /// The image.
        record Decoded(Luma image) implements Reading {}

        /// No image.
        record Refused(Refusal why) implements Reading {}

        /// The image, if there is one.
        default Optional<Luma> decoded() {
            return switch (this) {
                case Decoded d -> Optional.of(d.image());
                case Refused _ -> Optional.empty();
            };
        }
    }

    /// Decodes the first image of a file.
    ///
    /// @param file its bytes
    public static Reading read(byte[] file) {
        return read(MediaSource.of(file));
    }

    /// Decodes the first image of a file, which is read as it is decoded and not held.
    public static Reading read(MediaSource file) {
        try (ImageInputStream in = new SourceImageStream(file)) {
            if (in.length() > MOST_BYTES) {
                return new Reading.Refused(Refusal.TOO_LARGE);
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Reading.Refused(Refusal.UNKNOWN_KIND);
            }
            long most = JpegFrame.isProgressive(file) ? MOST_PROGRESSIVE_PIXELS : MOST_PIXELS;
            return decode(readers.next(), in, most);
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError _) {
            return new Reading.Refused(Refusal.BROKEN);
        }
    }

    private static Reading decode(ImageReader reader, ImageInputStream in, long most)
            throws IOException {
        try {
            reader.setInput(in, true, true);
            long pixels = Math.multiplyExact((long) reader.getWidth(0), reader.getHeight(0));
            if (pixels > most) {
                return new Reading.Refused(Refusal.TOO_LARGE);
            }
            int step = (int) Math.ceil(Math.sqrt((double) pixels / HELD_PIXELS));
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            return new Reading.Decoded(luma(reader.read(0, every)));
        } finally {
            reader.dispose();
        }
    }

    private static Luma luma(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        float[] values = new float[Math.multiplyExact(width, height)];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int rgb = row[x];
                values[y * width + x] =
                        RED * ((rgb >> 16) & 0xff)
                                + GREEN * ((rgb >> 8) & 0xff)
                                + BLUE * (rgb & 0xff);
            }
        }
        return new Luma(width, height, values);
    }
}
