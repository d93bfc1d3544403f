package org.govah.keep.archive;

/// What went out.
///
/// @param written items in the bag
/// @param withheld items left out because consent was withdrawn, or does not cover the purpose
/// @param unsaid of the written, items of which nobody said anything about consent
public record ExportReport(long written, long withheld, long unsaid) {}
