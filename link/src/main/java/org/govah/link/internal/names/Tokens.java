package org.govah.link.internal.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A dictionary of tokens: each gets a number once, and what is compared often is worked out once.
/// Numbers follow the order of first use, so the same records give the same numbers; nothing that
/// leaves this process may depend on them.
public final class Tokens {
    private static final int FIRST_SIZE = 64;
    private static final int LETTER_BITS = 63;
    private static final int BEGINNING = 2;

    private final Map<String, Integer> numbers;
    private final Map<String, Integer> skeletonNumbers;
    private int size;
    private String[] texts;
    private String[] skeletonTexts;
    private byte[][] sounds;
    private boolean[] arabic;
    private int[] skeletons;
    private long[] letters;
    private long[] consonants;
    private long[] repaired;
    private long[] heard;

    /// An empty one.
    public Tokens() {
        numbers = new HashMap<>();
        skeletonNumbers = new HashMap<>();
        texts = new String[FIRST_SIZE];
        skeletonTexts = new String[FIRST_SIZE];
        sounds = new byte[FIRST_SIZE][];
        arabic = new boolean[FIRST_SIZE];
        skeletons = new int[FIRST_SIZE];
        letters = new long[FIRST_SIZE];
        consonants = new long[FIRST_SIZE];
        repaired = new long[FIRST_SIZE];
        heard = new long[FIRST_SIZE];
    }

    /// With these tokens, numbered in this order.
    static Tokens of(List<String> texts) {
        Tokens out = new Tokens();
        texts.forEach(out::number);
        return out;
    }

    /// The number of a token, from 0; a new one if it was not seen.
    ///
    /// @param text folded, at most [NameReading#MAX_LETTERS] long
    int number(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        if (size == texts.length) {
            grow(2 * size);
        }
        numbers.put(text, size);
        read(text, size);
        return size++;
    }

    private void grow(int to) {
        texts = Arrays.copyOf(texts, to);
        skeletonTexts = Arrays.copyOf(skeletonTexts, to);
        sounds = Arrays.copyOf(sounds, to);
        arabic = Arrays.copyOf(arabic, to);
        skeletons = Arrays.copyOf(skeletons, to);
        letters = Arrays.copyOf(letters, to);
        consonants = Arrays.copyOf(consonants, to);
        repaired = Arrays.copyOf(repaired, to);
        heard = Arrays.copyOf(heard, to);
    }

    private void read(String text, int at) {
        String skeleton = Skeleton.of(text);
        texts[at] = text;
        skeletonTexts[at] = skeleton;
        arabic[at] = Letters.isArabic(text);
        sounds[at] = Sounds.of(text, arabic[at]);
        skeletons[at] = skeletonNumbers.computeIfAbsent(skeleton, s -> skeletonNumbers.size());
        repaired[at] = TextHash.raw(Letters.withoutOrderOfLamAlef(text));
        heard[at] = TextHash.raw(skeleton);
        letters[at] = mask(text);
        consonants[at] = mask(Skeleton.coarse(skeleton));
    }

    private static long mask(String text) {
        long out = 0;
        for (int i = 0; i < text.length(); i++) {
            out |= 1L << (text.charAt(i) & LETTER_BITS);
        }
        return out;
    }

    /// The number of a token; -1 where it is not held.
    int find(String text) {
        return numbers.getOrDefault(text, -1);
    }

    /// How many tokens there are.
    public int size() {
        return size;
    }

    /// How many different skeletons there are.
    int skeletons() {
        return skeletonNumbers.size();
    }

    /// All tokens in the order of their numbers.
    List<String> texts() {
        return Arrays.asList(texts).subList(0, size);
    }

    /// The token, folded.
    public String text(int token) {
        return texts[token];
    }

    /// Whether it is written in Arabic letters.
    public boolean isArabic(int token) {
        return arabic[token];
    }

    /// Its consonants; empty where none counts.
    public String skeletonText(int token) {
        return skeletonTexts[token];
    }

    /// Number of its skeleton; equal skeletons have one number.
    public int skeleton(int token) {
        return skeletons[token];
    }

    /// 64-bit hash of its skeleton; 0 where it has no consonant that counts.
    public long skeletonHash(int token) {
        return TextHash.mixed(heard[token]);
    }

    /// 64-bit hash of the first two consonants of its skeleton; 0 where it has none.
    public long beginningHash(int token) {
        String text = skeletonTexts[token];
        return TextHash.mixed(TextHash.raw(text.substring(0, Math.min(BEGINNING, text.length()))));
    }

    /// 64-bit hash of its letters, the order of lam-alef and of Allah repaired.
    public long textHash(int token) {
        return TextHash.mixed(repaired[token]);
    }

    byte[] sounds(int token) {
        return sounds[token];
    }

    /// Which letters it holds, one bit a letter modulo 64.
    long letters(int token) {
        return letters[token];
    }

    /// Which consonants its skeleton holds, likewise; those that one tongue reads as another are
    /// one, see [Skeleton#coarse].
    long consonants(int token) {
        return consonants[token];
    }

    long repaired(int token) {
        return repaired[token];
    }

    long heard(int token) {
        return heard[token];
    }

    /// The polynomial of the letters of two neighbours as one word.
    long repaired(int first, int second) {
        return TextHash.joined(repaired[first], repaired[second], texts[second].length());
    }

    /// The polynomial of the skeleton of two neighbours as one word.
    long heard(int first, int second) {
        return heardAfter(heard[first], skeletonTexts[first], second);
    }

    /// The skeleton so far, and one more token; a double consonant where they meet is single.
    private long heardAfter(long before, String lastSkeleton, int token) {
        String more = skeletonTexts[token];
        if (lastSkeleton.isEmpty() || more.isEmpty()) {
            return TextHash.joined(before, heard[token], more.length());
        }
        boolean meet = lastSkeleton.charAt(lastSkeleton.length() - 1) == more.charAt(0);
        long rest =
                meet
                        ? TextHash.withoutFirst(heard[token], more.charAt(0), more.length())
                        : heard[token];
        return TextHash.joined(before, rest, more.length() - (meet ? 1 : 0));
    }

    /// 64-bit hash of tokens written as one word, repaired.
    long compact(int[] tokens) {
        long raw = 0;
        for (int token : tokens) {
            raw = TextHash.joined(raw, repaired[token], texts[token].length());
        }
        return TextHash.mixed(raw);
    }

    /// 64-bit hash of the skeleton of tokens written as one word; 0 where no consonant counts.
    long wholeSkeleton(int[] tokens) {
        long raw = 0;
        String last = "";
        for (int token : tokens) {
            raw = heardAfter(raw, last, token);
            last = skeletonTexts[token].isEmpty() ? last : skeletonTexts[token];
        }
        return TextHash.mixed(raw);
    }
}
