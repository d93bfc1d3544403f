package org.govah.keep.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.govah.core.log.LogFormatException;
import org.govah.keep.internal.store.Storage;
import org.govah.keep.internal.store.StoreException;

/// What went wrong with an archive, in words: what happened, what is safe, what to do.
final class Failures {
    private Failures() {}

    /// While something was written.
    static ArchiveException writing(Path place, Exception e) {
        return switch (e) {
            case ArchiveException own -> own;
            case Storage.LockedException _ -> locked(place);
            case IOException io -> unwritable(place, io);
            case LogFormatException format -> unreadable(place, format);
            case UncheckedIOException io -> unwritable(place, io);
            case RuntimeException wrong -> throw wrong;
            default -> throw new IllegalStateException(e);
        };
    }

    static ArchiveException locked(Path place) {
        return ArchiveException.wouldLose("keep.archive-locked", place.toString());
    }

    static ArchiveException unreadable(Path place, Exception e) {
        return StoreException.behind(e)
                .map(StoreException::said)
                .orElseGet(() ->
                        ArchiveException.unreadable(
                                "keep.archive-unreadable", place.toString(), what(e)));
    }

    static ArchiveException unwritable(Path place, Exception e) {
        return StoreException.behind(e)
                .map(StoreException::said)
                .orElseGet(() ->
                        ArchiveException.wouldLose(
                                "keep.archive-unwritable", place.toString(), what(e)));
    }

    static String what(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
