package org.govah.publish.internal;

import java.util.ArrayList;
import java.util.List;

/// A real table: a caption, a head for every column and for every row, in a box of its own that
/// scrolls sideways where the screen is narrower than the table.
final class Table {
    /// A cell.
    ///
    /// @param content what it says
    /// @param number whether it holds a number, which stands at the end side
    /// @param columns how many columns it spans
    record Cell(Html content, boolean number, int columns) {
        /// A cell of words.
        static Cell words(Html content) {
            return new Cell(content, false, 1);
        }

        /// A cell that holds a number.
        static Cell number(Html content) {
            return new Cell(content, true, 1);
        }
    }

    private Table() {}

    /// A table whose rows stay rows on any screen.
    ///
    /// @param heads one a column; the first heads the column of row heads
    /// @param rows the first cell of each heads the row
    static Html of(Html caption, List<Cell> heads, List<List<Cell>> rows) {
        return boxed(caption, heads, rows, "scroll");
    }

    /// A table of a few short columns, which fit on any screen.
    static Html slim(Html caption, List<Cell> heads, List<List<Cell>> rows) {
        return boxed(caption, heads, rows, "scroll slim");
    }

    /// A table of many words, whose rows become blocks on a narrow screen.
    static Html reflowing(Html caption, List<Cell> heads, List<List<Cell>> rows) {
        return boxed(caption, heads, rows, "scroll reflow");
    }

    private static Html boxed(Html caption, List<Cell> heads, List<List<Cell>> rows, String style) {
        List<Html> body = rows.stream().map(row -> row(row, heads)).toList();
        Html table =
                Html.of(
                        "table",
                        Html.of("caption", caption),
                        Html.of("thead", head(heads)),
                        Html.of("tbody", body));
        // Reachable by keyboard, because a box that scrolls must be.
        return Html.of("div", table)
                .with("class", style)
                .with("role", "region")
                .with("aria-label", caption.plain())
                .with("tabindex", "0");
    }

    private static Html head(List<Cell> heads) {
        return Html.of(
                "tr",
                heads.stream()
                        .map(h -> styled(h, Html.of("th", h.content())).with("scope", "col"))
                        .toList());
    }

    private static Html row(List<Cell> cells, List<Cell> heads) {
        List<Html> out = new ArrayList<>();
        int column = 0;
        for (Cell cell : cells) {
            String name = column == 0 ? "th" : "td";
            Html.Element element = styled(cell, Html.of(name, cell.content()));
            out.add(
                    column == 0
                            ? element.with("scope", "row")
                            : element.with("data-label", heads.get(column).content().plain()));
            column += cell.columns();
        }
        return Html.of("tr", out);
    }

    private static Html.Element styled(Cell cell, Html.Element element) {
        Html.Element spanning =
                cell.columns() > 1
                        ? element.with("colspan", Integer.toString(cell.columns()))
                        : element;
        return cell.number() ? spanning.with("class", "n") : spanning;
    }
}
