package org.govah.simulate.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.govah.core.model.Sex;
import org.govah.core.script.Digits;
import org.govah.simulate.ListTruth.RowKind;
import org.govah.simulate.internal.Gazetteer.Town;
import org.govah.simulate.internal.Streams.Purpose;

/// Writes down the rows of one list, with the slips of its holder; a row comes out the same every
/// time.
final class Clerk {
    /// Share of missing cells that say "unknown" instead of nothing.
    private static final double SAYS_UNKNOWN = 0.2;

    private static final int ROUND = 5;
    private static final int IMPOSSIBLE_AGE = 300;
    private static final List<Word> QUARTERS =
            List.of(
                    new Word("نیلوفر", "Nîlûfar"),
                    new Word("آفتاب", "Âftâb"),
                    new Word("سنگ‌تراشان", "Sang-tarâšân"),
                    new Word("آسیاب", "Âsîyâb"),
                    new Word("باغ انار", "Bâǧ Anâr"),
                    new Word("کتابخانه", "Ketâb-xâně"));

    private final Ledger ledger;
    private final ListProfile list;
    private final Streams streams;
    private final Victims victims;
    private final DateHand dates;
    private final Vocabulary vocabulary;
    private final Map<Integer, Defect> defects = new HashMap<>();

    Clerk(Ledger ledger, Streams streams, Victims victims, Calendars calendars) {
        this.ledger = ledger;
        this.list = ledger.profile();
        this.streams = streams;
        this.victims = victims;
        this.dates = new DateHand(list.dates(), list.slips(), calendars);
        this.vocabulary = Vocabulary.of(list.tongue());
        List<Defect> possible = Defect.of(list);
        for (int row = 1; row <= ledger.rows(); row++) {
            if (ledger.kind(row) == RowKind.TO_FIX) {
                defects.put(row, possible.get(defects.size()));
            }
        }
    }

    /// The cells of a row, counted from 1; empty ones are left out.
    Map<Column, String> write(int row) {
        Victim victim = victims.of(ledger.person(row));
        RowKind kind = ledger.kind(row);
        long number = (long) victim.number() << Ledgers.KIND_BITS | kind.number();
        UniformRandomProvider random = streams.of(Purpose.ROW, list.id(), number);
        Map<Column, String> cells = new EnumMap<>(Column.class);
        writeName(cells, victim, random);
        writePlace(cells, victim.town(), random);
        for (Heading heading : list.headings()) {
            writeOther(cells, heading.column(), victim, random);
        }
        leaveOut(cells, random);
        cells.put(Column.ROW, digits(String.valueOf(row)));
        if (kind == RowKind.TO_FIX) {
            spoil(cells, defects.getOrDefault(row, Defect.NO_NAME), victim);
        }
        return cells;
    }

    private void writeName(Map<Column, String> cells, Victim victim, UniformRandomProvider random) {
        String given = spelled(victim.given(), random);
        String family = spelled(victim.family(), random);
        if (random.nextDouble() < list.slips().honorifics()) {
            List<String> titles = vocabulary.honorifics();
            given = titles.get(random.nextInt(titles.size())) + " " + given;
        }
        boolean swapped = random.nextDouble() < list.slips().swapped();
        cells.put(Column.GIVEN, swapped ? family : given);
        cells.put(Column.FAMILY, swapped ? given : family);
        cells.put(Column.NAME, swapped ? family + " " + given : given + " " + family);
    }

    private void writePlace(Map<Column, String> cells, Town town, UniformRandomProvider random) {
        String province = hand(town.province(), random);
        cells.put(Column.PROVINCE, province);
        if (random.nextDouble() >= list.slips().vaguePlaces()) {
            cells.put(Column.CITY, hand(town.name(), random));
        } else if (random.nextBoolean()) {
            Word quarter = QUARTERS.get(random.nextInt(QUARTERS.size()));
            cells.put(Column.CITY, vocabulary.word("quarter") + " " + hand(quarter, random));
        } else if (!list.has(Column.PROVINCE)) {
            cells.put(Column.CITY, vocabulary.word("province") + " " + province);
        }
    }

    private void writeOther(
            Map<Column, String> cells, Column column, Victim victim, UniformRandomProvider random) {
        switch (column) {
            case FATHER -> cells.put(column, spelled(victim.father(), random));
            case SEX ->
                    cells.put(
                            column,
                            vocabulary.word(victim.sex() == Sex.FEMALE ? "female" : "male"));
            case AGE -> cells.put(column, digits(String.valueOf(age(victim.age(), random))));
            case DATE -> cells.put(column, dates.write(Period.date(victim.day()), random));
            case STATUS -> cells.put(column, vocabulary.word(victim.violation().code()));
            case ROW, NAME, GIVEN, FAMILY, CITY, PROVINCE -> {}
        }
    }

    private void leaveOut(Map<Column, String> cells, UniformRandomProvider random) {
        for (Heading heading : list.headings()) {
            if (random.nextDouble() < heading.missing()) {
                boolean says = random.nextDouble() < SAYS_UNKNOWN;
                cells.put(heading.column(), says ? vocabulary.word("unknown") : "");
            }
        }
    }

    private void spoil(Map<Column, String> cells, Defect defect, Victim victim) {
        switch (defect) {
            case NO_NAME -> {
                cells.remove(Column.NAME);
                cells.remove(Column.GIVEN);
                cells.remove(Column.FAMILY);
            }
            case IMPOSSIBLE_DATE ->
                    cells.put(Column.DATE, dates.impossible(Period.date(victim.day())));
            case IMPOSSIBLE_AGE -> cells.put(Column.AGE, digits(String.valueOf(IMPOSSIBLE_AGE)));
        }
    }

    private int age(int age, UniformRandomProvider random) {
        if (random.nextDouble() >= list.slips().ages()) {
            return age;
        }
        if (random.nextBoolean()) {
            return Math.max(1, Math.round((float) age / ROUND) * ROUND);
        }
        return Math.max(1, random.nextBoolean() ? age + 1 : age - 1);
    }

    private String spelled(Word name, UniformRandomProvider random) {
        String text = hand(name, random);
        return random.nextDouble() < list.slips().typos() ? Typos.slip(text, random) : text;
    }

    private String hand(Word name, UniformRandomProvider random) {
        return switch (list.script()) {
            case LATIN -> Romaniser.named(list.hand()).write(name, random);
            case ARABIC, OTHER -> Hand.valueOf(list.hand()).write(name, random);
        };
    }

    private String digits(String number) {
        return list.dates() == DateStyle.JALALI_PERSIAN_DIGITS ? Digits.toPersian(number) : number;
    }
}
