package org.govah.keep.internal.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govah.core.Progress;
import org.govah.core.log.Card;
import org.govah.core.log.Entry;
import org.govah.core.model.Age;
import org.govah.core.model.PersonName;
import org.govah.core.model.Record;
import org.govah.core.time.UncertainDate;
import org.govah.keep.intake.ListReader;
import org.govah.keep.intake.ListReading;
import org.govah.keep.intake.ListStatement;
import org.govah.keep.intake.ReadSettings;
import org.govah.keep.intake.ReceivedFile;
import org.govah.keep.intake.RecordSink;
import org.govah.keep.intake.RowToFix;
import org.govah.keep.intake.TruthSink;
import org.govah.keep.intake.UnreadableListException;
import org.govah.keep.internal.items.ItemReader;

/// A list that was kept, opened and read row by row; and the statement that was kept beside it.
final class ListFold {
    /// Between the spellings of a name, the sources of a row: in no cell of a text file.
    private static final String BETWEEN = "\u001f";

    private final Rows rows;
    private final ItemReader items;

    ListFold(Rows rows, ItemReader items) {
        this.rows = rows;
        this.items = items;
    }

    static boolean isStatement(String name) {
        return name.endsWith(ListStatement.SUFFIX);
    }

    /// The name without what comes after the last dot of its last part, by which a list and its
    /// statement find each other.
    static String stem(String name) {
        if (isStatement(name)) {
            return name.substring(0, name.length() - ListStatement.SUFFIX.length());
        }
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    Optional<Gap> fold(long index, Entry entry, Card card, String name, boolean statement)
            throws SQLException {
        Optional<byte[]> content = content(entry, card);
        if (content.isEmpty()) {
            return Optional.of(Gap.ITEM_UNREADABLE);
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        try {
            ReceivedFile file = ReceivedFile.of(last, content.get());
            if (statement) {
                statement(index, name, ListStatement.parse(file));
            } else {
                list(index, entry, name, file);
            }
        } catch (UnreadableListException e) {
            if (!statement) {
                rows.withdrawList(index);
                String problem = e.words().key();
                rows.lists.add(index, stem(name), Optional.empty(), 0, 0, 0, 0, 0, problem);
            }
        } catch (RowNotWritten e) {
            throw e.why;
        }
        return Optional.empty();
    }

    private Optional<byte[]> content(Entry entry, Card card) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try {
            return entry.slice().isPresent() && items.copy(entry.slice().get(), card, plain)
                    ? Optional.of(plain.toByteArray())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void statement(long index, String name, ListStatement said) throws SQLException {
        rows.statements.add(
                index,
                stem(name),
                said.name(),
                said.title(),
                said.holder(),
                said.asOf().map(UncertainDate::raw),
                said.scope().says(),
                said.scope().counts().code(),
                String.join(BETWEEN, said.copiedFrom()));
    }

    private void list(long index, Entry entry, String name, ReceivedFile file)
            throws SQLException, UnreadableListException {
        // The day of the entry, not of the fold: every fold then reads the same.
        ReadSettings settings = ReadSettings.on(entry.day());
        Sink sink = new Sink(index);
        ListReading read =
                ListReader.stream(file, settings, sink, TruthSink.nobody(), Progress.silent());
        rows.lists.add(
                index,
                stem(name),
                read.format(),
                read.read(),
                read.records(),
                read.deaths(),
                read.known(),
                read.toFix(),
                Optional.empty());
    }

    private static final class RowNotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException why;

        RowNotWritten(SQLException why) {
            super(why);
            this.why = why;
        }
    }

    private final class Sink implements RecordSink {
        private final long index;

        Sink(long index) {
            this.index = index;
        }

        @Override
        public void record(Record read) {
            try {
                write(read);
            } catch (SQLException e) {
                throw new RowNotWritten(e);
            }
        }

        private void write(Record read) throws SQLException {
            rows.records.add(
                    index,
                    read.id().row(),
                    read.names().getFirst().text(),
                    read.names().stream()
                            .map(PersonName::text)
                            .collect(Collectors.joining(BETWEEN)),
                    read.father().map(PersonName::text),
                    read.sex().name().toLowerCase(java.util.Locale.ROOT),
                    read.age().map(Age::min),
                    read.age().map(Age::max),
                    read.birth().map(UncertainDate::raw),
                    read.birth().map(d -> d.days().first().toEpochDay()),
                    read.birth().map(d -> d.days().last().toEpochDay()),
                    read.death().map(UncertainDate::raw),
                    read.death().map(d -> d.days().first().toEpochDay()),
                    read.death().map(d -> d.days().last().toEpochDay()),
                    read.place().name(),
                    read.place().province(),
                    read.violation().code(),
                    read.violation().isDeath(),
                    read.role().code(),
                    String.join(BETWEEN, read.sources()));
        }

        @Override
        public void toFix(RowToFix row) {
            try {
                rows.toFix.add(
                        index,
                        row.row(),
                        row.reason().key(),
                        row.reason().arguments().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(BETWEEN)));
            } catch (SQLException e) {
                throw new RowNotWritten(e);
            }
        }
    }
}
