package org.govah.keep.media;

import java.util.List;
import java.util.stream.Stream;
import org.govah.keep.internal.media.Dct16;
import org.govah.keep.internal.media.JaroszFilter;

/// The PDQ perceptual hash of an image, as "The TMK+PDQF Video-Hashing Algorithm and the PDQ
/// Image-Hashing Algorithm" (Facebook, 2019) describes it: a tent filter (two passes of Jarosz's
/// box filters), 64 x 64 samples, the 16 x 16 lowest cosine frequencies without the constant, one
/// bit for each above their median.
public final class Pdq {
    /// Below this quality (0 to 100) an image has too little in it to be compared by its hash.
    public static final int GOOD_QUALITY = 50;

    private static final int SIDE = JaroszFilter.SIDE;

    /// Gradients are counted in steps of 1/100 of the range, so that noise does not add up.
    private static final int GRADIENT_STEPS = 100;

    private static final int WHITE = 255;

    /// Sum of gradient steps for one point of quality (the paper's heuristic).
    private static final int GRADIENTS_A_POINT = 90;

    private static final int BEST_QUALITY = 100;

    private Pdq() {}

    /// A hash and how much the image had to be hashed.
    ///
    /// @param quality 0 (blank) to 100
    public record Result(PdqHash hash, int quality) {
        /// Checks the range.
        public Result {
            if (quality < 0 || quality > BEST_QUALITY) {
                throw new IllegalArgumentException("quality is 0 to 100");
            }
        }

        /// Whether there is enough in the image to compare it.
        public boolean good() {
            return quality >= GOOD_QUALITY;
        }
    }

    /// The hash of an image.
    public static Result hash(Luma image) {
        float[] small = JaroszFilter.shrink(image);
        return new Result(Dct16.of(small).hash(Turn.NONE), quality(small));
    }

    /// The eight hashes of an image and how much it had to be hashed.
    ///
    /// @param hashes as it is, turned and mirrored, in the order of [Turn]
    /// @param quality 0 (blank) to 100
    public record Looks(List<PdqHash> hashes, int quality) {
        /// Copies.
        public Looks {
            hashes = List.copyOf(hashes);
        }

        /// Whether the image has enough in it to compare it.
        public boolean good() {
            return quality >= GOOD_QUALITY;
        }
    }

    /// All eight hashes, from one pass over the image.
    public static Looks looks(Luma image) {
        float[] small = JaroszFilter.shrink(image);
        Dct16 dct = Dct16.of(small);
        return new Looks(Stream.of(Turn.values()).map(dct::hash).toList(), quality(small));
    }

    /// The hashes of an image as it is, turned and mirrored, in the order of [Turn].
    public static List<PdqHash> dihedral(Luma image) {
        return looks(image).hashes();
    }

    private static int quality(float[] small) {
        int sum = 0;
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                int at = row * SIDE + column;
                sum += row + 1 < SIDE ? gradient(small[at], small[at + SIDE]) : 0;
                sum += column + 1 < SIDE ? gradient(small[at], small[at + 1]) : 0;
            }
        }
        return Math.min(BEST_QUALITY, sum / GRADIENTS_A_POINT);
    }

    private static int gradient(float a, float b) {
        return Math.abs((int) ((a - b) * GRADIENT_STEPS / WHITE));
    }
}
