package org.govah.app.internal;

/// The memory that Java has taken for objects.
final class Memory {
    private static final long WORTH_IT = 200L << 20;

    private Memory() {}

    /// Lets go of what is no longer needed, where that may be much. Objects that outlived a few
    /// collections of the young are otherwise kept until the heap is full, and most of what a stage
    /// of linking leaves behind is of that kind.
    static void release() {
        Runtime runtime = Runtime.getRuntime();
        if (runtime.totalMemory() - runtime.freeMemory() > WORTH_IT) {
            runtime.gc();
        }
    }
}
