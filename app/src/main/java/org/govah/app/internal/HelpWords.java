package org.govah.app.internal;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.govah.core.words.Words;
import org.jspecify.annotations.Nullable;

/// Hands the catalogue to picocli, so that the help is in the user's language too.
final class HelpWords extends ResourceBundle {
    private static final String PREFIX = "app.help.";

    private final Words words;

    HelpWords(Words words) {
        this.words = words;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return containsKey(key) ? words.say(PREFIX + key) : null;
    }

    @Override
    public boolean containsKey(String key) {
        return words.has(PREFIX + key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(
                words.keys().stream()
                        .filter(key -> key.startsWith(PREFIX))
                        .map(key -> key.substring(PREFIX.length()))
                        .toList());
    }
}
