package org.govah.publish;

import java.util.List;
import org.govah.core.model.OverlapTable;
import org.govah.core.words.Message;
import org.govah.estimate.ClaimCheck;
import org.govah.estimate.Panel;
import org.govah.link.Copy;
import org.govah.link.InnerDuplicates;

/// Everything the dossier shows; no name and no row of a list is in it.
///
/// @param lists in the order given
/// @param named different people named on the lists, not examined by us
/// @param confirmed people confirmed by decision
/// @param listed people by the lists that count as independent: the panel's table, unless that is
///   over the sources of compiled lists
/// @param onlyOnCopies people named only on lists that are copies, so not in that table
/// @param copies derived lists
/// @param duplicates rows that repeat a person inside one list
/// @param panel the estimate and its gates
/// @param claims held against it, in the order given
/// @param notes what was assumed on the way, beside the methods' own assumptions
/// @param origin seed and version
public record Dossier(
        List<ListSummary> lists,
        int named,
        int confirmed,
        OverlapTable listed,
        int onlyOnCopies,
        List<Copy> copies,
        List<InnerDuplicates> duplicates,
        Panel panel,
        List<ClaimCheck> claims,
        List<Message> notes,
        Origin origin) {
    /// @throws IllegalArgumentException if the people in the table and beside it are not the people
    ///   named
    public Dossier {
        lists = List.copyOf(lists);
        copies = List.copyOf(copies);
        duplicates = List.copyOf(duplicates);
        claims = List.copyOf(claims);
        notes = List.copyOf(notes);
        if (listed.observed() + onlyOnCopies != named) {
            throw new IllegalArgumentException(
                    "the overlap table holds "
                            + listed.observed()
                            + ", beside it "
                            + onlyOnCopies
                            + ", named are "
                            + named);
        }
    }

    /// A dossier whose panel is over the lists.
    ///
    /// @throws IllegalArgumentException as above
    public Dossier(
            List<ListSummary> lists,
            int named,
            int confirmed,
            int onlyOnCopies,
            List<Copy> copies,
            List<InnerDuplicates> duplicates,
            Panel panel,
            List<ClaimCheck> claims,
            List<Message> notes,
            Origin origin) {
        this(
                lists,
                named,
                confirmed,
                panel.table(),
                onlyOnCopies,
                copies,
                duplicates,
                panel,
                claims,
                notes,
                origin);
    }

    /// What one needs to run it again.
    ///
    /// @param seed of every random draw
    /// @param version of Govah
    public record Origin(long seed, String version) {}
}
