package org.govah.link.internal.pairs;

import java.util.List;

/// Compares sex as recorded.
final class SexComparison implements Comparison {
    private static final List<String> LEVELS = List.of("same", "different");

    private final SexColumn column;

    SexComparison(SexColumn column) {
        this.column = column;
    }

    @Override
    public String name() {
        return "sex";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public boolean followsName() {
        return true;
    }

    @Override
    public int compare(int a, int b) {
        return ofCodes(column.code(a), column.code(b));
    }

    private static int ofCodes(int x, int y) {
        return x == 0 || y == 0 ? Outcome.MISSING : Outcome.of(x == y ? 0 : 1);
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public void write(int record, int[] rows, int at) {
        rows[at] = column.code(record);
    }

    @Override
    public int compareRows(int[] rows, int x, int y, int a, int b) {
        return ofCodes(rows[x], rows[y]);
    }
}
