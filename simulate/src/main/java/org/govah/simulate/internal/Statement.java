package org.govah.simulate.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.govah.core.model.Population;

/// What a holder states about a list, as `NAME.list.json` has it. The copy admits nothing.
///
/// @param name of the list, the stem of its file
/// @param title of the list
/// @param holder who keeps it
/// @param asOf the state of which day, ISO 8601
/// @param scope who is included, in the holder's words
/// @param counts code of [Population]
/// @param copiedFrom lists it says it was copied from: always none
@JsonPropertyOrder({"name", "title", "holder", "asOf", "scope", "counts", "copiedFrom"})
record Statement(
        String name,
        String title,
        String holder,
        String asOf,
        String scope,
        String counts,
        List<String> copiedFrom) {
    static Statement of(Ledger ledger) {
        ListProfile list = ledger.profile();
        return new Statement(
                ledger.name(),
                list.title(),
                list.holder(),
                list.asOf().toString(),
                list.scope(),
                Population.EVERYONE.code(),
                List.of());
    }
}
