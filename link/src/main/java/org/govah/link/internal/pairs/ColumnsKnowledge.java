package org.govah.link.internal.pairs;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govah.link.internal.names.NameKnowledge;
import org.govah.link.internal.store.ArrayReader;
import org.govah.link.internal.store.ArrayWriter;
import org.govah.link.internal.values.Frequencies;

/// What must be known of all records to compare any two, column by column.
///
/// @param names how common each part of the persons' names is, and how relatives share parts
/// @param fathers the same of their fathers'
/// @param birth how common each day is
/// @param death the same of days of death
/// @param ages how common each age is, worked out by what is known of the dates
/// @param places how common each place is
/// @param further how common each text is in columns compared as they stand, by name
public record ColumnsKnowledge(
        NameKnowledge names,
        NameKnowledge fathers,
        DateKnowledge birth,
        DateKnowledge death,
        AgeKnowledge ages,
        Frequencies places,
        SortedMap<String, Frequencies> further) {
    /// Copies the map.
    public ColumnsKnowledge {
        further = Collections.unmodifiableSortedMap(new TreeMap<>(further));
    }

    /// What two parts know together.
    public ColumnsKnowledge merge(ColumnsKnowledge other) {
        SortedMap<String, Frequencies> texts = new TreeMap<>(further);
        other.further.forEach((name, more) ->
                texts.merge(name, more, (a, b) -> Frequencies.merged(List.of(a, b))));
        return new ColumnsKnowledge(
                names.merge(other.names),
                fathers.merge(other.fathers),
                DateKnowledge.merged(List.of(birth, other.birth)),
                DateKnowledge.merged(List.of(death, other.death)),
                AgeKnowledge.merged(List.of(ages, other.ages)),
                Frequencies.merged(List.of(places, other.places)),
                texts);
    }

    /// The same with other ages.
    public ColumnsKnowledge withAges(AgeKnowledge other) {
        return new ColumnsKnowledge(names, fathers, birth, death, other, places, further);
    }

    /// The same with other names.
    public ColumnsKnowledge withNames(NameKnowledge own, NameKnowledge ofFathers) {
        return new ColumnsKnowledge(own, ofFathers, birth, death, ages, places, further);
    }

    /// Writes itself for [#read].
    public void write(ArrayWriter out) throws IOException {
        names.store(out);
        fathers.store(out);
        birth.write(out);
        death.write(out);
        ages.write(out);
        places.write(out);
        out.texts(List.copyOf(further.keySet()));
        for (Frequencies each : further.values()) {
            each.write(out);
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IOException if that is not what is known of records
    public static ColumnsKnowledge read(ArrayReader in) throws IOException {
        NameKnowledge names = NameKnowledge.load(in);
        NameKnowledge fathers = NameKnowledge.load(in);
        DateKnowledge birth = DateKnowledge.read(in);
        DateKnowledge death = DateKnowledge.read(in);
        AgeKnowledge ages = AgeKnowledge.read(in);
        Frequencies places = Frequencies.read(in);
        SortedMap<String, Frequencies> further = new TreeMap<>();
        for (String name : in.texts()) {
            further.put(name, Frequencies.read(in));
        }
        return new ColumnsKnowledge(names, fathers, birth, death, ages, places, further);
    }
}
