package org.govah.link;

/// Rows of one list that name a person already on that list.
///
/// @param list the list
/// @param records how many such rows
public record InnerDuplicates(String list, int records) {}
