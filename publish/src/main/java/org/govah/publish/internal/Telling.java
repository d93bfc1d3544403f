package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govah.core.words.Message;
import org.govah.estimate.Gate;
import org.govah.publish.Dossier;
import org.govah.publish.RangeAloud;

/// One dossier told in one language.
///
/// @param dossier what is told
/// @param headline the range that may be said aloud; empty where none may
/// @param prose the language it is told in
record Telling(Dossier dossier, Optional<RangeAloud> headline, Prose prose) {
    /// The telling of a dossier.
    static Telling of(Dossier dossier, Prose prose) {
        return new Telling(dossier, RangeAloud.of(dossier), prose);
    }

    /// A section: its heading, then its finding in words, then the rest.
    ///
    /// @param name short and fixed; the anchor is `LANGUAGE-name`, the heading `publish.NAME-title`
    Html section(String name, Html finding, Html... rest) {
        return Section.of(prose, name, finding, rest);
    }

    /// A paragraph in the words of `key`.
    Html paragraph(String key, Object... arguments) {
        return Html.of("p", prose.say(key, arguments));
    }

    /// What the range that is said rests on: the mixture, or the methods it spans.
    Html restsOn() {
        return headline.map(this::restsOn).orElse(Html.nothing());
    }

    private Html restsOn(RangeAloud range) {
        String key =
                switch (range.basis()) {
                    case MIXTURE -> "publish.rests-on-mixture";
                    case SPAN -> "publish.rests-on-span";
                };
        Message methods =
                range.methods().stream()
                        .map(method -> Message.of("estimate.method-" + method.code()))
                        .reduce((left, right) -> Message.of("publish.and", left, right))
                        .orElseThrow();
        return paragraph(key, prose.percent(range.level()), methods, (long) range.methods().size());
    }

    /// The head of a column of words.
    Table.Cell head(String key) {
        return Table.Cell.words(prose.say(key));
    }

    /// The head of a column of numbers.
    Table.Cell numberHead(String key) {
        return Table.Cell.number(prose.say(key));
    }

    /// A cell with a whole number.
    Table.Cell count(long value) {
        return Table.Cell.number(prose.number(value));
    }

    /// The gates that were not passed.
    List<Gate> failedGates() {
        return dossier.panel().gates().stream().filter(g -> !g.passed()).toList();
    }

    /// The failed gates in words, one a line; where none failed, that no method can give a number.
    Html whyNot() {
        List<Html> reasons = new ArrayList<>();
        // A gate with nothing to measure failed for a reason that a measured one already gives.
        List<Gate> measured = failedGates().stream().filter(g -> !Double.isNaN(g.value())).toList();
        List<Gate> telling = measured.isEmpty() ? failedGates() : measured;
        telling.stream()
                .map(Gate::says)
                .distinct()
                .forEach(says -> reasons.add(Html.of("li", prose.say(says))));
        if (reasons.isEmpty()) {
            reasons.add(Html.of("li", prose.say("publish.why-no-method")));
        }
        return Html.of("ul", reasons).with("class", "why");
    }
}
