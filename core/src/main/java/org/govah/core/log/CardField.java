package org.govah.core.log;

import java.util.Arrays;
import java.util.regex.Pattern;

/// One named value of a card. What it holds is never printed.
public final class CardField {
    /// Letters of names: few enough that names sort alike in every program.
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final String name;
    private final byte[] value;

    private CardField(String name, byte[] value) {
        this.name = name;
        this.value = value;
    }

    /// A field with this value.
    ///
    /// @param name 1 to 64 of `a-z`, `0-9` and `-`, such as `exact-time`
    /// @throws IllegalArgumentException for another name
    public static CardField of(String name, byte[] value) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not the name of a field");
        }
        return new CardField(name, value.clone());
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
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
