package org.govah.core.model;

import java.util.List;

/// The records judged to be one human being.
///
/// @param id number within one link run, from 1
/// @param records at least one, in order
public record Person(int id, List<RecordId> records) {
    /// @throws IllegalArgumentException if there is no record
    public Person {
        records = records.stream().sorted().toList();
        if (records.isEmpty() || id < 1) {
            throw new IllegalArgumentException("a person needs a number and a record");
        }
    }
}
