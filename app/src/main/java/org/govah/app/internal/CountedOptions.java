package org.govah.app.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govah.core.model.Population;
import org.govah.core.time.DayInterval;
import org.govah.estimate.Counted;
import picocli.CommandLine.Option;

/// Whom and which days a table counts, which the table itself does not say: claims are held against
/// it.
final class CountedOptions {
    @Option(names = "--counts", paramLabel = "WHOM", descriptionKey = "counts")
    private Optional<String> whom = Optional.empty();

    @Option(names = "--days", paramLabel = "FIRST..LAST", descriptionKey = "days")
    private Optional<String> days = Optional.empty();

    /// @throws Refusal if the words are not understood
    Counted counted() throws Refusal {
        return new Counted(population(), interval());
    }

    private Population population() throws Refusal {
        if (whom.isEmpty()) {
            return Population.UNSTATED;
        }
        for (Population population : Population.values()) {
            if (population.code().equals(whom.get())) {
                return population;
            }
        }
        String all =
                Arrays.stream(Population.values())
                        .map(Population::code)
                        .collect(Collectors.joining(", "));
        throw Refusal.unreadable("app.bad-counts", whom.get(), all);
    }

    private Optional<DayInterval> interval() throws Refusal {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        List<String> ends = List.of(days.get().split("\\.\\.", -1));
        try {
            LocalDate first = LocalDate.parse(ends.getFirst());
            LocalDate last = LocalDate.parse(ends.getLast());
            return Optional.of(new DayInterval(first, last));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refusal.unreadable("app.bad-days", days.get());
        }
    }
}
