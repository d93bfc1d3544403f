package org.govah.core.log;

import java.util.Arrays;

/// One named value of a card. What it holds is never printed.
public final class CardField {
    private static final int MAX_NAME = 64;

    private final String name;
    private final byte[] value;

    private CardField(String name, byte[] value) {
        this.name = name;
        this.value = value;
    }

    /// A field with this value.
    ///
    /// @param name 1 to 64 of `a-z`, `0-9` and `-` (not first), such as `exact-time`
    /// @throws IllegalArgumentException for another name
    public static CardField of(String name, byte[] value) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not the name of a field");
        }
        return new CardField(name, value.clone());
    }

    static boolean isName(String name) {
        if (name.isEmpty() || name.length() > MAX_NAME || name.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (!isLetter(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Few enough letters that names sort alike in every program.
    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    /// Its name.
    public String name() {
        return name;
    }

    /// Its bytes.
    public byte[] value() {
        return value.clone();
    }

    byte[] shared() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CardField f && name.equals(f.name) && Arrays.equals(value, f.value);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return "CardField[" + name + "]";
    }
}
