package org.govah.keep.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of persons' keys: `<group>/person-<id>` for the first key of somebody,
/// `<group>/person-<id>.<number>` for that of a further device of theirs. Whatever needs two
/// persons counts what [#of] gives, so that two devices of one are one.
public final class PersonName {
    private static final Pattern FURTHER =
            Pattern.compile("(?<person>.*/person-[1-9][0-9]{0,8})\\.(?<number>[1-9][0-9]{0,8})");

    private static final Pattern FIRST = Pattern.compile(".*/person-[1-9][0-9]{0,8}");

    private PersonName() {}

    /// Whether a person's key can be called so.
    static boolean isOne(String keyName) {
        return FIRST.matcher(keyName).matches() || FURTHER.matcher(keyName).matches();
    }

    /// Whose key this is: the name of the person's first key.
    public static String of(String keyName) {
        Matcher further = FURTHER.matcher(keyName);
        return further.matches() ? further.group("person") : keyName;
    }

    /// The number of a further device's key; empty for a first key.
    static Optional<Integer> device(String keyName) {
        Matcher further = FURTHER.matcher(keyName);
        return further.matches()
                ? Optional.of(Integer.valueOf(further.group("number")))
                : Optional.empty();
    }
}
