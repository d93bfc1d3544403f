package org.govah.keep.media;

/// Brightness of an image, row by row, 0 (black) to 255 (white).
public final class Luma {
    private final int width;
    private final int height;
    private final float[] values;

    /// An image of its rows.
    ///
    /// @param values width times height values, which the image takes over
    /// @throws IllegalArgumentException if they are not as many
    public Luma(int width, int height, float[] values) {
        if (width < 1 || height < 1 || (long) width * height != values.length) {
            throw new IllegalArgumentException("width times height values are needed");
        }
        this.width = width;
        this.height = height;
        this.values = values;
    }

    /// An image of one byte a pixel, as a decoder gives it.
    ///
    /// @param pixels width times height bytes, unsigned
    public static Luma ofBytes(int width, int height, byte[] pixels) {
        float[] values = new float[pixels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = pixels[i] & 0xff;
        }
        return new Luma(width, height, values);
    }

    /// Pixels in a row.
    public int width() {
        return width;
    }

    /// Rows.
    public int height() {
        return height;
    }

    /// A copy of all values, row by row.
    public float[] copy() {
        return values.clone();
    }
}
