package org.govah.core.model;

import java.util.Locale;
import java.util.Optional;

/// Kind of a published figure (vocabulary `figure_kind`).
public enum FigureKind {
    DOCUMENTED_MINIMUM,
    NAMED_LIST,
    OFFICIAL_COUNT,
    OFFICIAL_STATEMENT,
    CLAIMED_COUNT,
    ESTIMATE_POINT,
    ESTIMATE_RANGE,
    VAGUE_STATEMENT;

    /// The code as written in CSV, such as `estimate_range`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind with this code; empty where there is none.
    public static Optional<FigureKind> ofCode(String code) {
        for (FigureKind kind : values()) {
            if (kind.code().equals(code.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
