package org.govah.app.internal;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.govah.core.Progress;

/// Shows progress on standard error: a bar with the time left on a terminal, one line a stage
/// elsewhere.
final class WatchedProgress implements Progress, AutoCloseable {
    private static final int WIDTH = 78;
    private static final int UPDATE_MILLIS = 200;

    private final Screen screen;
    private Optional<ProgressBar> bar = Optional.empty();
    private String stage = "";

    private WatchedProgress(Screen screen) {
        this.screen = screen;
    }

    static WatchedProgress on(Screen screen) {
        return new WatchedProgress(screen);
    }

    // Called from several threads of one stage; the bar wants one at a time.
    @Override
    public synchronized void at(String stageKey, long done, long total) {
        if (!stageKey.equals(stage)) {
            begin(stageKey, total);
        }
        bar.ifPresent(shown -> shown.stepTo(done));
    }

    private void begin(String stageKey, long total) {
        close();
        stage = stageKey;
        String words = screen.words().say(stageKey);
        PrintStream err = screen.around().err();
        if (!screen.around().terminal()) {
            err.println(words + " …");
            return;
        }
        bar =
                Optional.of(
                        new ProgressBarBuilder()
                                .setTaskName(words)
                                .setInitialMax(total)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setUpdateIntervalMillis(UPDATE_MILLIS)
                                .setMaxRenderedLength(WIDTH)
                                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                                .build());
    }

    @Override
    public synchronized void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
