package org.govah.app.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.govah.core.Progress;
import org.govah.core.model.Record;
import org.govah.core.model.RecordId;
import org.govah.core.words.Message;
import org.govah.keep.intake.ListReader;
import org.govah.keep.intake.ListReading;
import org.govah.keep.intake.ListStatement;
import org.govah.keep.intake.ReadSettings;
import org.govah.keep.intake.RecordSink;
import org.govah.keep.intake.RowToFix;
import org.govah.keep.intake.TruthSink;
import org.govah.keep.intake.UnreadableListException;
import org.govah.link.Roster;

/// Reads the lists of a linkage into a roster, by name, so that the order given does not show.
final class LinkReading {
    private final LinkRequest request;
    private final LocalDate today;
    private final Progress progress;
    private final ColumnMap map;
    private final SourceColumns sources;
    private final Roster.Builder roster;
    private final Optional<Roster> earlier;
    private final Optional<Truths> truths;
    private final Map<String, String> fileOfHash = new HashMap<>();

    private LinkReading(
            LinkRequest request, Optional<Roster> earlier, LocalDate today, Progress progress) {
        this.earlier = earlier;
        this.roster = earlier.map(Roster::grow).orElseGet(Roster::builder);
        this.request = request;
        this.today = today;
        this.progress = progress;
        this.sources = new SourceColumns(request.how().bySource());
        this.map = new ColumnMap(sources.with(request.map()));
        this.truths = request.how().truth().map(column -> new Truths());
    }

    /// A file and what its list is called.
    private record Named(Path file, String name, Optional<ListStatement> statement) {}

    /// Reads everything, or refuses with the file and the reason.
    ///
    /// @param earlier the records of the run that is added to
    static LinkInput read(
            LinkRequest request, Optional<Roster> earlier, LocalDate today, Progress progress)
            throws Refusal {
        return new LinkReading(request, earlier, today, progress).read();
    }

    /// Reads the lists again for some of their rows.
    static Map<RecordId, Record> rows(
            LinkRequest request, Set<RecordId> wanted, LocalDate today, Progress progress)
            throws Refusal {
        LinkReading again = new LinkReading(request, Optional.empty(), today, progress);
        Map<RecordId, Record> out = new HashMap<>();
        List<Named> named = again.named();
        for (Named each : named) {
            try {
                ListReader.stream(
                        each.file,
                        again.settings(each, named.size() == 1),
                        new Wanted(wanted, out),
                        TruthSink.nobody(),
                        progress);
            } catch (UnreadableListException e) {
                throw unreadable(each.file, e);
            }
        }
        return out;
    }

    /// Keeps some records.
    private record Wanted(Set<RecordId> wanted, Map<RecordId, Record> kept) implements RecordSink {
        @Override
        public void record(Record read) {
            if (wanted.contains(read.id())) {
                kept.put(read.id(), read);
            }
        }

        @Override
        public void toFix(RowToFix row) {
            // not linked
        }
    }

    private LinkInput read() throws Refusal {
        List<Named> named = named();
        List<String> names = named.stream().map(Named::name).toList();
        SortedSet<String> split = sources.lists(names);
        map.requireListed(names);
        List<ListIn> lists = new ArrayList<>();
        for (Named each : named) {
            ListIn list = readOne(each, named.size() == 1);
            requireNew(list);
            lists.add(list);
        }
        if (roster.size() == 0) {
            throw Refusal.unreadable("app.link-no-records");
        }
        return new LinkInput(roster.build(), lists, truths, split);
    }

    private List<Named> named() throws Refusal {
        ListNames given = ListNames.parse(request.names());
        List<Named> out = new ArrayList<>();
        for (Path file : request.files()) {
            Optional<ListStatement> statement = statement(file);
            String name =
                    given.given(file)
                            .or(() -> statement.flatMap(ListStatement::name))
                            .orElse(given.of(file));
            if (out.stream().anyMatch(other -> other.name.equals(name))) {
                throw Refusal.unreadable("app.same-name", name);
            }
            out.add(new Named(file, name, statement));
        }
        out.sort(Comparator.comparing(Named::name));
        return out;
    }

    private static Optional<ListStatement> statement(Path file) throws Refusal {
        try {
            return ListStatement.beside(file);
        } catch (UnreadableListException e) {
            throw unreadable(file, e);
        }
    }

    private ListIn readOne(Named each, boolean alone) throws Refusal {
        try {
            return stream(each, settings(each, alone));
        } catch (UnreadableListException e) {
            throw unreadable(each.file, e);
        }
    }

    private ReadSettings settings(Named each, boolean alone) throws UnreadableListException {
        ReadSettings settings = ReadSettings.on(today).named(each.name);
        ReadSettings stated = each.statement.map(settings::stated).orElse(settings);
        return asked(map.of(each.name, alone, stated));
    }

    private ReadSettings asked(ReadSettings given) {
        ReadSettings settings = given;
        for (String column : request.how().also()) {
            settings = settings.also(column);
        }
        ReadSettings kept =
                request.how().within() ? settings.keepNameless().keepRepeated() : settings;
        return request.how().truth().map(kept::withoutTruth).orElse(kept);
    }

    private ListIn stream(Named each, ReadSettings settings) throws UnreadableListException {
        if (isThere(each.name)) {
            roster.more(each.name);
        } else {
            roster.list(each.name, each.statement.map(ListStatement::copiedFrom).orElse(List.of()));
        }
        int first = roster.size();
        IntStream.Builder rows = IntStream.builder();
        TruthSink sink = truths.map(noted -> (TruthSink) noted::row).orElseGet(TruthSink::nobody);
        ListReading read;
        try (RecordRelay relay = new RecordRelay(roster::add, ForkJoinPool.commonPool())) {
            read = ListReader.stream(each.file, settings, records(rows, relay), sink, progress);
        }
        truths.ifPresent(noted -> noted.endOfList(first, rows.build().toArray()));
        int linked = roster.size() - first;
        return new ListIn(
                each.name,
                each.file,
                read.fileName(),
                read.sha256(),
                read.format(),
                read.copiedFrom(),
                IntakeWords.columns(read.columns()),
                read.read(),
                read.known(),
                read.toFix(),
                linked,
                read.records() - linked,
                read.notes());
    }

    /// Records go to the roster; rows to fix are only counted here, `govah count` writes them.
    private RecordSink records(IntStream.Builder rows, RecordRelay relay) {
        return new RecordSink() {
            @Override
            public void record(Record read) {
                boolean wanted = request.how().all() || read.violation().isDeath();
                if (wanted && !isThere(read.id())) {
                    relay.add(read);
                    if (truths.isPresent()) {
                        rows.add(read.id().row());
                    }
                }
            }

            @Override
            public void toFix(RowToFix row) {
                // counted by the reader
            }
        };
    }

    private boolean isThere(String list) {
        return earlier.stream()
                .anyMatch(r -> r.lists().stream().anyMatch(l -> l.name().equals(list)));
    }

    private boolean isThere(RecordId id) {
        return earlier.isPresent() && earlier.get().number(id) >= 0;
    }

    private void requireNew(ListIn list) throws Refusal {
        Optional<String> same = Optional.ofNullable(fileOfHash.put(list.sha256(), list.fileName()));
        if (same.isPresent()) {
            throw Refusal.unreadable("app.same-file", same.get(), list.fileName());
        }
    }

    private static Refusal unreadable(Path file, UnreadableListException e) {
        return new Refusal(
                ExitCode.UNREADABLE,
                Message.of("app.unreadable", String.valueOf(file.getFileName()), e.words()));
    }
}
