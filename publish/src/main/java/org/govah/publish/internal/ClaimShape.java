package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import org.govah.core.model.FigureKind;

/// The hollow shape a claim by others is drawn as, one for each group of kinds; told apart by
/// shape, so that no colour is needed.
enum ClaimShape {
    /// A count of cases or names.
    CIRCLE("publish.shape-documented"),
    /// What an office says.
    SQUARE("publish.shape-official"),
    /// A number without cases behind it.
    TRIANGLE("publish.shape-claimed"),
    /// An estimate.
    DIAMOND("publish.shape-estimate"),
    /// A vague statement.
    CROSS("publish.shape-vague");

    // Half the height of a shape, in user units.
    private static final double R = 5;

    private final String key;

    ClaimShape(String key) {
        this.key = key;
    }

    /// The shape of a kind of figure.
    static ClaimShape of(FigureKind kind) {
        return switch (kind) {
            case DOCUMENTED_MINIMUM, NAMED_LIST -> CIRCLE;
            case OFFICIAL_COUNT, OFFICIAL_STATEMENT -> SQUARE;
            case CLAIMED_COUNT -> TRIANGLE;
            case ESTIMATE_POINT, ESTIMATE_RANGE -> DIAMOND;
            case VAGUE_STATEMENT -> CROSS;
        };
    }

    /// The key of its words in the legend.
    String key() {
        return key;
    }

    /// Draws it around a point.
    void draw(Drawing drawing, double x, double y) {
        switch (this) {
            case CIRCLE -> drawing.circle(x, y, R, "other");
            case SQUARE -> drawing.rect(x - R, y - R, 2 * R, 2 * R, "other");
            case TRIANGLE -> closed(drawing, x, y, 0, -R - 1, R + 1, R, -R - 1, R);
            case DIAMOND -> closed(drawing, x, y, 0, -R - 1, R + 1, 0, 0, R + 1, -R - 1, 0);
            case CROSS -> {
                drawing.line(x - R, y - R, x + R, y + R, "other-line");
                drawing.line(x - R, y + R, x + R, y - R, "other-line");
            }
        }
    }

    private static void closed(Drawing drawing, double x, double y, double... offsets) {
        List<Drawing.Point> points = new ArrayList<>();
        for (int i = 0; i < offsets.length; i += 2) {
            points.add(new Drawing.Point(x + offsets[i], y + offsets[i + 1]));
        }
        drawing.path(points, true, "other");
    }
}
