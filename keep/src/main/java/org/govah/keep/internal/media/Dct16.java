package org.govah.keep.internal.media;

import java.util.Arrays;
import org.govah.keep.media.PdqHash;
import org.govah.keep.media.Turn;

/// The 16 x 16 lowest cosine frequencies (1 to 16 each way, no constant) of a 64 x 64 image: B = D
/// A D', D(i, j) = sqrt(2/64) cos(pi/128 (i + 1)(2j + 1)).
public final class Dct16 {
    private static final int SIDE = JaroszFilter.SIDE;
    private static final int LOW = 16;
    private static final int BITS = LOW * LOW;

    private final float[] frequencies;

    private Dct16(float[] frequencies) {
        this.frequencies = frequencies;
    }

    /// The frequencies of an image.
    ///
    /// @param image 64 x 64 values, row by row
    public static Dct16 of(float[] image) {
        float[] d = cosines();
        float[] half = new float[LOW * SIDE];
        for (int i = 0; i < LOW; i++) {
            for (int j = 0; j < SIDE; j++) {
                float sum = 0;
                for (int k = 0; k < SIDE; k++) {
                    sum += d[i * SIDE + k] * image[k * SIDE + j];
                }
                half[i * SIDE + j] = sum;
            }
        }
        float[] out = new float[BITS];
        for (int i = 0; i < LOW; i++) {
            for (int j = 0; j < LOW; j++) {
                float sum = 0;
                for (int k = 0; k < SIDE; k++) {
                    sum += half[i * SIDE + k] * d[j * SIDE + k];
                }
                out[i * LOW + j] = sum;
            }
        }
        return new Dct16(out);
    }

    /// The hash of the image laid in one of eight ways: bit 16 i + j is set where frequency (i, j)
    /// is above the median.
    public PdqHash hash(Turn turn) {
        float[] turned = turned(turn);
        float[] sorted = turned.clone();
        Arrays.sort(sorted);
        float median = sorted[BITS / 2 - 1];
        long[] words = new long[BITS / Long.SIZE];
        for (int bit = 0; bit < BITS; bit++) {
            if (turned[bit] > median) {
                words[bit / Long.SIZE] |= 1L << (bit % Long.SIZE);
            }
        }
        return new PdqHash(words[0], words[1], words[2], words[3]);
    }

    private float[] turned(Turn turn) {
        float[] out = new float[BITS];
        for (int i = 0; i < LOW; i++) {
            for (int j = 0; j < LOW; j++) {
                int to = turn.transposed() ? j * LOW + i : i * LOW + j;
                out[to] = turn.sign(i + 1, j + 1) * frequencies[i * LOW + j];
            }
        }
        return out;
    }

    private static float[] cosines() {
        float[] d = new float[LOW * SIDE];
        double scale = Math.sqrt(2.0 / SIDE);
        for (int i = 0; i < LOW; i++) {
            for (int j = 0; j < SIDE; j++) {
                double angle = Math.PI / (2 * SIDE) * (i + 1) * (2 * j + 1);
                d[i * SIDE + j] = (float) (scale * Math.cos(angle));
            }
        }
        return d;
    }
}
