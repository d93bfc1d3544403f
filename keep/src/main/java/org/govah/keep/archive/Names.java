package org.govah.keep.archive;

import java.util.random.RandomGenerator;

/// Random names: they say nothing about whose they are.
final class Names {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private Names() {}

    static String random(String before, RandomGenerator random) {
        StringBuilder out = new StringBuilder(before);
        for (int i = 0; i < LENGTH; i++) {
            out.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return out.toString();
    }
}
