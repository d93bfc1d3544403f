package org.govah.simulate.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.govah.simulate.ListTruth;
import org.govah.simulate.ListTruth.RowKind;
import org.govah.simulate.SimulateSettings;
import org.govah.simulate.Truth;

/// The truth of the whole country, as `truth/country.json` has it.
///
/// @param country its name
/// @param firstDay ISO 8601
/// @param lastDay ISO 8601
/// @param seed it was made from
/// @param killed how many people
/// @param onLists how many of them on at least one list
/// @param lists in the order of the files
@JsonPropertyOrder({"country", "firstDay", "lastDay", "seed", "killed", "onLists", "lists"})
record CountryTruth(
        String country,
        String firstDay,
        String lastDay,
        long seed,
        int killed,
        long onLists,
        List<OneList> lists) {
    /// @param name of the list
    /// @param rows after the header
    /// @param deaths different dead people on it
    /// @param duplicates rows that tell one of them again
    /// @param otherEvents rows of people who live
    /// @param toFix rows that no reader can use
    /// @param copiedFrom the list most rows were copied from; null where none were
    /// @param refersFrom the list whose holder refers cases to this one; null where nobody does
    /// @param referralOddsRatio how much that raises the odds; 1 where nobody does
    @JsonPropertyOrder({
        "name",
        "rows",
        "deaths",
        "duplicates",
        "otherEvents",
        "toFix",
        "copiedFrom",
        "refersFrom",
        "referralOddsRatio"
    })
    record OneList(
            String name,
            int rows,
            int deaths,
            int duplicates,
            int otherEvents,
            int toFix,
            Optional<String> copiedFrom,
            Optional<String> refersFrom,
            double referralOddsRatio) {}

    static CountryTruth of(SimulateSettings settings, Truth truth, List<Ledger> ledgers) {
        return new CountryTruth(
                "Sepidmarz (سپیدمرز)",
                Period.FIRST.toString(),
                Period.date(Period.DAYS - 1).toString(),
                settings.seed(),
                truth.killed(),
                truth.onLists(),
                ledgers.stream().map(l -> one(truth.list(l.name()), l, ledgers)).toList());
    }

    private static OneList one(ListTruth list, Ledger ledger, List<Ledger> ledgers) {
        Reach reach = ledger.profile().reach();
        Optional<String> refersFrom =
                ledgers.stream()
                        .filter(l -> reach.refersFrom().equals(idOf(l)))
                        .map(Ledger::name)
                        .findFirst();
        return new OneList(
                list.name(),
                list.rows(),
                list.count(RowKind.DEATH),
                list.count(RowKind.DUPLICATE),
                list.count(RowKind.OTHER_EVENT),
                list.count(RowKind.TO_FIX),
                list.copiedFrom(),
                refersFrom,
                reach.referral());
    }

    private static OptionalInt idOf(Ledger ledger) {
        return OptionalInt.of(ledger.profile().id());
    }
}
