package org.govah.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.app.Main;
import org.govah.app.internal.OutFolder.Content;
import org.govah.core.words.Words;
import org.govah.estimate.Panel;
import org.govah.keep.intake.ReceivedFile;
import org.govah.publish.EstimateFigures;
import org.govah.publish.PanelTables;
import org.govah.publish.PublishedFile;

/// The run folder of an estimate, in the layout that human-rights statisticians use (`input src
/// output hand frozen note`), so that any step can be done again by other means.
final class RunFolder {
    static final String DOCUMENT = "output/estimate.json";
    private static final String CHECK = "check.R";

    private final Words words;
    private final Optional<EstimateCommand.DrawsFormat> withDraws;
    private final SortedMap<String, Content> files = new TreeMap<>();

    /// @param withDraws how every draw is written; empty where they are not wanted
    RunFolder(Words words, Optional<EstimateCommand.DrawsFormat> withDraws) {
        this.words = words;
        this.withDraws = withDraws;
    }

    /// Every file by its path.
    ///
    /// @param run what was estimated
    /// @param command the words of the command line
    SortedMap<String, Content> of(EstimateRun run, String command) throws Refusal {
        for (ReceivedFile file : run.received()) {
            files.put("input/" + file.fileName(), file::writeTo);
        }
        text("src/command.txt", command);
        text("src/settings.txt", settings(run));
        files.put("src/" + CHECK, Content.of(resource()));
        Panel panel = run.panel();
        for (Map.Entry<String, byte[]> table : PanelTables.of(panel).entrySet()) {
            files.put("output/" + table.getKey(), Content.of(table.getValue()));
        }
        for (PublishedFile figure : EstimateFigures.of(panel, words.language())) {
            files.put("output/" + figure.path(), Content.of(figure.content()));
        }
        run.beyond()
                .files()
                .forEach((path, bytes) -> files.put("output/" + path, Content.of(bytes)));
        if (withDraws.isPresent()) {
            byte[] csv = PanelTables.draws(panel);
            byte[] draws =
                    switch (withDraws.get()) {
                        case CSV -> csv;
                        case PARQUET -> ParquetDraws.of(csv);
                    };
            files.put("output/data/draws." + withDraws.get().ending(), Content.of(draws));
        }
        text(DOCUMENT, Json.of(EstimateDocument.of(run, words)));
        text("hand/README.txt", words.say("app.run-hand"));
        text("frozen/README.txt", words.say("app.run-frozen"));
        text("note/estimate.txt", EstimateNote.of(run, words));
        return files;
    }

    private void text(String path, String text) {
        String whole = text.endsWith("\n") ? text : text + "\n";
        files.put(path, Content.of(whole.getBytes(StandardCharsets.UTF_8)));
    }

    private static String settings(EstimateRun run) {
        StringBuilder text = new StringBuilder("version " + Version.number() + "\n");
        run.inputs()
                .forEach((name, sha) ->
                        text.append("sha256 ").append(sha).append("  ").append(name).append('\n'));
        text.append(run.settings()).append('\n');
        return text.toString();
    }

    private static byte[] resource() {
        try (InputStream in = Main.class.getResourceAsStream(CHECK)) {
            if (in == null) {
                throw new IllegalStateException(CHECK + " is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
