package org.govah.app.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.govah.core.Progress;

/// Notes how long each stage took, and passes on what is reported.
final class Stages implements Progress {
    private static final String KEY = ".stage-";
    private static final double MILLIS = 1e3;
    private static final double NANOS = 1e9;

    private final Progress shown;
    private final Clock clock;
    private final LongSupplier cpuNanos;
    private final Runnable between;
    private final Map<String, Spent> spent = new LinkedHashMap<>();
    private volatile String now = "";
    private long wallMillis;
    private long cpu;

    /// One stage.
    ///
    /// @param name short, such as `compare`
    /// @param wallSeconds by the clock
    /// @param cpuSeconds of all threads of the process
    record Stage(String name, double wallSeconds, double cpuSeconds) {}

    private record Spent(long wallMillis, long cpuNanos) {
        Spent and(Spent more) {
            return new Spent(wallMillis + more.wallMillis, cpuNanos + more.cpuNanos);
        }
    }

    /// @param between is run between two stages, as part of the one before
    Stages(Progress shown, Clock clock, LongSupplier cpuNanos, Runnable between) {
        this.between = between;
        this.shown = shown;
        this.clock = clock;
        this.cpuNanos = cpuNanos;
        this.wallMillis = clock.millis();
        this.cpu = cpuNanos.getAsLong();
    }

    // Called from several threads of one stage, most often without a change of stage.
    @Override
    public void at(String stageKey, long done, long total) {
        if (!stageKey.equals(now)) {
            begin(stageKey);
        }
        shown.at(stageKey, done, total);
    }

    private synchronized void begin(String stageKey) {
        if (!stageKey.equals(now)) {
            between.run();
            end();
            now = stageKey;
        }
    }

    private void end() {
        long wall = clock.millis();
        long used = cpuNanos.getAsLong();
        if (!now.isEmpty()) {
            spent.merge(name(now), new Spent(wall - wallMillis, used - cpu), Spent::and);
        }
        wallMillis = wall;
        cpu = used;
    }

    private static String name(String key) {
        int at = key.indexOf(KEY);
        return at < 0 ? key : key.substring(at + KEY.length());
    }

    /// The stages so far, in the order begun; what was reading twice is one stage.
    synchronized List<Stage> noted() {
        end();
        List<Stage> out = new ArrayList<>();
        spent.forEach((name, used) ->
                out.add(new Stage(name, used.wallMillis() / MILLIS, used.cpuNanos() / NANOS)));
        return List.copyOf(out);
    }
}
