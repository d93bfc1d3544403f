package org.govah.link.internal.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A dictionary of tokens: each gets a number once, and what is compared often is worked out once.
/// Numbers follow the order of first use, so the same records give the same numbers.
public final class Tokens {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> skeletonNumbers = new HashMap<>();
    private final Map<String, Integer> repairNumbers = new HashMap<>();
    private final List<Token> tokens = new ArrayList<>();

    /// One token.
    ///
    /// @param text folded
    /// @param arabic whether it is in Arabic letters
    /// @param skeletonText its consonants
    /// @param skeleton number of its skeleton; equal skeletons have one number
    /// @param repaired number of its form with the order of lam-alef repaired
    /// @param letters which letters it holds, one bit a letter modulo 64
    public record Token(
            String text,
            boolean arabic,
            String skeletonText,
            int skeleton,
            int repaired,
            long letters) {}

    /// The number of a token, from 0; a new one if it was not seen.
    public int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = tokens.size();
        numbers.put(text, number);
        tokens.add(read(text));
        return number;
    }

    private Token read(String text) {
        String skeleton = Skeleton.of(text);
        String repaired = Letters.withoutOrderOfLamAlef(text);
        long letters = text.chars().mapToLong(c -> 1L << (c & 63)).reduce(0, (x, y) -> x | y);
        return new Token(
                text,
                Letters.isArabic(text),
                skeleton,
                skeletonNumbers.computeIfAbsent(skeleton, s -> skeletonNumbers.size()),
                repairNumbers.computeIfAbsent(repaired, s -> repairNumbers.size()),
                letters);
    }

    /// The token with a number.
    public Token get(int number) {
        return tokens.get(number);
    }

    /// How many tokens there are.
    public int size() {
        return tokens.size();
    }

    /// How many different skeletons there are.
    public int skeletons() {
        return skeletonNumbers.size();
    }
}
