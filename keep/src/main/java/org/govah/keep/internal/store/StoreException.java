package org.govah.keep.internal.store;

import java.io.IOException;
import java.util.Optional;
import org.govah.keep.archive.ArchiveException;
import org.jspecify.annotations.Nullable;

/// The store as a whole cannot be reached, refuses, or is not as it has to be. It says nothing
/// about any one file: nobody may take it for damage.
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    private final ArchiveException said;

    /// @param said what happened, what is safe, what to do
    public StoreException(ArchiveException said) {
        super(said.getMessage(), said);
        this.said = said;
    }

    /// What happened, what is safe, what to do.
    public ArchiveException said() {
        return said;
    }

    /// The one that is behind an exception, if one is.
    public static Optional<StoreException> behind(Throwable thrown) {
        for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof StoreException store) {
                return Optional.of(store);
            }
        }
        return Optional.empty();
    }

    /// Throws the one that is behind an exception, if one is, before the exception is taken for
    /// damage.
    ///
    /// @throws StoreException that one
    public static void rethrow(Throwable thrown) throws StoreException {
        Optional<StoreException> store = behind(thrown);
        if (store.isPresent()) {
            throw store.get();
        }
    }
}
