package org.govah.keep.archive;

import org.govah.core.words.Message;

/// Something that does not hold in an archive.
///
/// @param path the file it is about, relative to the archive
/// @param words what is wrong with it, and what still stands
public record Finding(String path, Message words) {}
