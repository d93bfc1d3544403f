package org.govah.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeping beside restic and borg, on the same files in one run: the same work each, from a cold
/// start of the program, what it wrote made durable by its own rules. Files were read before, so
/// that reading them is from memory for all.
final class KeepBench {
    private static final String PASSPHRASE = "a measurement, nothing secret";

    private final Path govah;
    private final Path work;
    private final PrintStream out;
    private final ProgramRun programs;

    /// @param govah the program
    /// @param work a folder for corpus and archives; the archives are deleted
    KeepBench(Path govah, Path work, PrintStream out) throws IOException {
        this.govah = govah.toAbsolutePath();
        this.work = Files.createDirectories(work.toAbsolutePath());
        this.out = out;
        this.programs =
                new ProgramRun(
                        this.work,
                        Map.of(
                                "GOVAH_PASSPHRASE", PASSPHRASE,
                                "RESTIC_PASSWORD", PASSPHRASE,
                                "BORG_PASSPHRASE", PASSPHRASE,
                                "BORG_BASE_DIR", this.work.resolve("borg-home").toString(),
                                "XDG_CACHE_HOME", this.work.resolve("cache").toString()));
    }

    /// Runs all.
    ///
    /// @param mib of videos
    /// @param count of records
    void run(int mib, int count) throws IOException, InterruptedException {
        KeepCorpus corpus = KeepCorpus.in(work, mib, count);
        clear();
        out.printf(
                "%,d MiB of videos, %,d records of %,d bytes.%n",
                mib, count, corpus.recordLength());
        programs.of(List.of("bash", "-c", "find videos-* records-* -type f | xargs cat | wc -c"));
        out.println("| what | CPU s | wall s | most memory MiB |");
        out.println("|---|---|---|---|");
        row("plain copy of the videos", "cp", "-r", corpus.videos().toString(), "copied");
        ofGovah(corpus, count);
        ofRestic(corpus);
        ofBorg(corpus);
        clear();
    }

    private void ofGovah(KeepCorpus corpus, int count) throws IOException, InterruptedException {
        String videos = corpus.videos().toString();
        String records = corpus.records().toString();
        programs.of(List.of(govah.toString(), "init", "videos-archive"));
        row("govah keep, videos", govah("keep", videos, "--archive", "videos-archive"));
        row("govah verify, videos", govah("verify", "videos-archive"));
        double ratio =
                (double) ProgramRun.bytes(work.resolve("videos-archive"))
                        / ProgramRun.bytes(corpus.videos());
        row("govah keep, records as well", govah("keep", records, "--archive", "videos-archive"));
        row(
                "govah keep, nothing new",
                govah("keep", videos, records, "--archive", "videos-archive"));
        row("govah verify, all", govah("verify", "videos-archive"));
        row("govah verify --signatures, all", govah("verify", "videos-archive", "--signatures"));
        row(
                "govah export --plain, all",
                govah("export", "--plain", "--out", "back", "--archive", "videos-archive"));
        // Nothing is deleted in between: ext4 looks for free inodes beside those just deleted,
        // which
        // costs whoever creates files afterwards many times their own work.
        out.printf("Archive of the videos: %.4f of their bytes.%n", ratio);
        programs.of(List.of(govah.toString(), "init", "archive"));
        row("govah keep, records alone", govah("keep", records, "--archive", "archive"));
        out.printf(
                "Erasing, of %,d items: %s%n",
                count, Erasing.of(work.resolve("archive"), PASSPHRASE));
    }

    private void ofRestic(KeepCorpus corpus) throws IOException, InterruptedException {
        if (!isThere("restic")) {
            return;
        }
        programs.of(List.of("restic", "init", "-q", "-r", "restic"));
        String videos = corpus.videos().toString();
        String records = corpus.records().toString();
        row("restic backup, videos", "restic", "-q", "-r", "restic", "backup", videos);
        row("restic backup, records", "restic", "-q", "-r", "restic", "backup", records);
        row(
                "restic backup, nothing new of the records",
                "restic",
                "-q",
                "-r",
                "restic",
                "backup",
                records);
        row("restic check --read-data", "restic", "-q", "-r", "restic", "check", "--read-data");
    }

    private void ofBorg(KeepCorpus corpus) throws IOException, InterruptedException {
        if (!isThere("borg")) {
            return;
        }
        programs.of(List.of("borg", "init", "-e", "repokey-blake2", "borg"));
        String videos = corpus.videos().toString();
        String records = corpus.records().toString();
        row("borg create, videos", "borg", "create", "borg::v", videos);
        row("borg create, records", "borg", "create", "borg::r", records);
        row("borg create, nothing new of the records", "borg", "create", "borg::n", records);
        row("borg check --verify-data", "borg", "check", "--verify-data", "borg");
    }

    private String[] govah(String... words) {
        return Stream.concat(Stream.of(govah.toString()), Stream.of(words)).toArray(String[]::new);
    }

    private void row(String what, String... command) throws IOException, InterruptedException {
        programs.of(List.of("sync"));
        out.println(ProgramRun.line(what, programs.of(List.of(command))));
        out.flush();
    }

    private boolean isThere(String program) {
        Optional<Path> found =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .map(folder -> Path.of(folder, program))
                        .filter(Files::isExecutable)
                        .findFirst();
        if (found.isEmpty()) {
            out.printf(
                    "| %s is not installed: NOT MEASURED (apt install %s) | | | |%n",
                    program, program);
        }
        return found.isPresent();
    }

    private void clear() throws IOException, InterruptedException {
        for (String each :
                List.of(
                        "copied",
                        "back",
                        "videos-archive",
                        "archive",
                        "restic",
                        "borg",
                        "borg-home",
                        "cache")) {
            delete(each);
        }
    }

    private void delete(String name) throws IOException, InterruptedException {
        programs.of(new ArrayList<>(List.of("rm", "-rf", name)));
    }
}
