package org.govah.estimate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.govah.core.model.Population;
import org.govah.core.time.DayInterval;
import org.govah.core.words.Message;

/// Whom and which days the lists count, as far as a claim must match it.
///
/// @param population whom; `UNSTATED` where the lists do not say
/// @param days the days that hold nearly all dated deaths; empty where no death is dated
public record Counted(Population population, Optional<DayInterval> days) {
    /// `days` leaves out at most this share of the dated deaths at each end: a single late death,
    /// or a slip of a year, must not stretch the days that a claim has to cover.
    public static final double LEFT_OUT_AT_EACH_END = 0.025;

    /// What several lists count together.
    ///
    /// @param stated whom each list says it counts; lists that do not say are taken to agree with
    ///   the rest
    /// @param deathsPerDay deaths that are dated to a day
    public static Counted over(List<Population> stated, SortedMap<LocalDate, Long> deathsPerDay) {
        List<Population> said =
                stated.stream().filter(p -> p != Population.UNSTATED).distinct().toList();
        Population population = said.size() == 1 ? said.getFirst() : Population.UNSTATED;
        if (deathsPerDay.isEmpty()) {
            return new Counted(population, Optional.empty());
        }
        LocalDate first = dayBy(deathsPerDay, LEFT_OUT_AT_EACH_END);
        LocalDate last = dayBy(deathsPerDay, 1 - LEFT_OUT_AT_EACH_END);
        return new Counted(population, Optional.of(new DayInterval(first, last)));
    }

    /// The first day by which at least this share of the deaths has happened.
    private static LocalDate dayBy(SortedMap<LocalDate, Long> deathsPerDay, double share) {
        long all = deathsPerDay.values().stream().mapToLong(Long::longValue).sum();
        long sofar = 0;
        for (Map.Entry<LocalDate, Long> day : deathsPerDay.entrySet()) {
            sofar += day.getValue();
            if (sofar >= share * all) {
                return day.getKey();
            }
        }
        return deathsPerDay.lastKey();
    }

    /// Whom and which days, in one sentence.
    public Message says() {
        Message whom = Message.of("estimate.counts-" + population.code());
        return days.map(d -> Message.of("estimate.counted", whom, d.first(), d.last()))
                .orElseGet(() -> Message.of("estimate.counted-undated", whom));
    }
}
