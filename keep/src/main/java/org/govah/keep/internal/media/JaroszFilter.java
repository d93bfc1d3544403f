package org.govah.keep.internal.media;

import org.govah.keep.media.Luma;

/// Shrinks an image to 64 x 64: two passes of box filters along rows and columns make a tent filter
/// (W. Jarosz, "Fast Image Convolutions", SIGGRAPH 2001), then the samples at the centres are
/// taken.
public final class JaroszFilter {
    /// Rows and columns of the small image.
    public static final int SIDE = 64;

    private static final int PASSES = 2;

    private JaroszFilter() {}

    /// The 64 x 64 samples of an image, row by row.
    public static float[] shrink(Luma image) {
        int width = image.width();
        int height = image.height();
        float[] a = image.copy();
        float[] b = new float[a.length];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int row = 0; row < height; row++) {
                box(a, b, row * width, width, 1);
            }
            for (int column = 0; column < width; column++) {
                box(b, a, column, height, width);
            }
        }
        return sample(a, width, height);
    }

    private static float[] sample(float[] full, int width, int height) {
        float[] small = new float[SIDE * SIDE];
        for (int i = 0; i < SIDE; i++) {
            int row = (int) ((i + 0.5) * height / SIDE);
            for (int j = 0; j < SIDE; j++) {
                int column = (int) ((j + 0.5) * width / SIDE);
                small[i * SIDE + j] = full[row * width + column];
            }
        }
        return small;
    }

    /// Mean over a window of ceil(n / 128) values, half a target pixel; the window is cut at the
    /// ends. An even window reaches one value further ahead than back.
    private static void box(float[] in, float[] out, int start, int n, int stride) {
        int window = (n + 2 * SIDE - 1) / (2 * SIDE);
        int ahead = window / 2;
        int back = window - 1 - ahead;
        float sum = 0;
        int count = 0;
        for (int i = 0; i < Math.min(ahead, n); i++) {
            sum += in[start + i * stride];
            count++;
        }
        for (int i = 0; i < n; i++) {
            if (i + ahead < n) {
                sum += in[start + (i + ahead) * stride];
                count++;
            }
            if (i - back - 1 >= 0) {
                sum -= in[start + (i - back - 1) * stride];
                count--;
            }
            out[start + i * stride] = sum / count;
        }
    }
}
