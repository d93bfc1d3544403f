package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds room for small labels beside marks, so that no label touches a mark or another label;
/// where there is no room there is no label.
final class Labels {
    private static final double MARK = 7;
    private static final double HEIGHT = 12;
    private static final double GAP = 2;

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }

        boolean inside(Box outer) {
            return left >= outer.left
                    && right <= outer.right
                    && top >= outer.top
                    && bottom <= outer.bottom;
        }
    }

    private final Box field;
    private final List<Box> taken = new ArrayList<>();

    Labels(double left, double right, double top, double bottom) {
        this.field = new Box(left, top, right, bottom);
    }

    /// A mark that covers `left` to `right` and `top` to `bottom`, without its own size.
    void block(double left, double top, double right, double bottom) {
        taken.add(new Box(left - MARK, top - MARK, right + MARK, bottom + MARK));
    }

    /// Where a label of `width` may start beside the mark at `x`, `y`: after, before, over or under
    /// it; the answer is its start on the baseline, and the room is taken.
    Optional<Drawing.Point> free(double x, double y, double width) {
        double[][] tries = {
            {x + MARK + GAP, y - HEIGHT / 2},
            {x - MARK - GAP - width, y - HEIGHT / 2},
            {x - width / 2, y - MARK - GAP - HEIGHT},
            {x - width / 2, y + MARK + GAP}
        };
        for (double[] start : tries) {
            Box box = new Box(start[0], start[1], start[0] + width, start[1] + HEIGHT);
            if (box.inside(field) && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                return Optional.of(new Drawing.Point(start[0], start[1] + HEIGHT - GAP));
            }
        }
        return Optional.empty();
    }
}
