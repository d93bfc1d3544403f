package org.govah.simulate.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.OptionalInt;
import org.govah.core.model.Sex;
import org.govah.core.model.VictimRole;

/// Whom a list's holder hears of: the odds of a man killed in a town on a peak day while
/// protesting, and odds ratios for everybody else. They multiply, as in a logistic regression.
///
/// @param base probability for that man
/// @param refersFrom number of the list whose cases the holder is told of
/// @param referral odds ratio for people on that list
record Reach(
        double base,
        double rural,
        double early,
        double late,
        double security,
        double bystander,
        double child,
        double female,
        double arabic,
        double foreign,
        OptionalInt refersFrom,
        double referral) {
    /// Reads one row of `lists.csv`.
    static Reach of(NamedCsvRecord row) {
        String from = row.getField("refers_from");
        return new Reach(
                number(row, "reach"),
                number(row, "rural"),
                number(row, "early"),
                number(row, "late"),
                number(row, "security"),
                number(row, "bystander"),
                number(row, "child"),
                number(row, "female"),
                number(row, "arabic"),
                number(row, "foreign"),
                from.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(from)),
                number(row, "referral"));
    }

    /// The probability that the list has this person.
    ///
    /// @param told whether the person is on the list that refers cases to this one
    double probability(Victim victim, boolean told) {
        double odds = base / (1 - base) * place(victim) * day(victim) * role(victim.role());
        odds *= victim.child() ? child : 1;
        odds *= victim.sex() == Sex.FEMALE ? female : 1;
        odds *= told ? referral : 1;
        return odds / (1 + odds);
    }

    private double place(Victim victim) {
        double language =
                switch (victim.culture()) {
                    case PERSIAN -> 1;
                    case ARABIC -> arabic;
                    case FOREIGN -> foreign;
                };
        return victim.town().town() ? language : language * rural;
    }

    private double day(Victim victim) {
        if (victim.day() < Period.PEAK) {
            return early;
        }
        return victim.day() > Period.PEAK_END ? late : 1;
    }

    private double role(VictimRole role) {
        return switch (role) {
            case SECURITY -> security;
            case BYSTANDER -> bystander;
            case PROTESTER, MEDICAL, JOURNALIST, DETAINEE, UNKNOWN -> 1;
        };
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
