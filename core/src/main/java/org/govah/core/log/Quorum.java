package org.govah.core.log;

import java.util.List;
import java.util.Set;

/// Which cosigners are enough (C2SP tlog-policy, "Defining the quorum").
public sealed interface Quorum {
    /// Whether these cosigners are enough.
    boolean isMetBy(Set<VerifierKey> cosigners);

    /// No cosigner is needed.
    record None() implements Quorum {
        @Override
        public boolean isMetBy(Set<VerifierKey> cosigners) {
            return true;
        }
    }

    /// This cosigner is needed.
    ///
    /// @param key its key
    record Witness(VerifierKey key) implements Quorum {
        @Override
        public boolean isMetBy(Set<VerifierKey> cosigners) {
            return cosigners.contains(key);
        }
    }

    /// At least `threshold` of the members are needed.
    ///
    /// @param threshold 1 to the number of members
    /// @param members witnesses and groups
    record Group(int threshold, List<Quorum> members) implements Quorum {
        /// @throws IllegalArgumentException if the threshold cannot be met or asks for nothing
        public Group {
            members = List.copyOf(members);
            if (threshold < 1 || threshold > members.size()) {
                throw new IllegalArgumentException(threshold + " of " + members.size());
            }
        }

        @Override
        public boolean isMetBy(Set<VerifierKey> cosigners) {
            return members.stream().filter(m -> m.isMetBy(cosigners)).count() >= threshold;
        }
    }
}
