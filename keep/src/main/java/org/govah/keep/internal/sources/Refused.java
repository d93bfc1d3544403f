package org.govah.keep.internal.sources;

import org.govah.core.words.Message;

/// A path that was not kept, and why.
///
/// @param name as [SourceFile#name()]
/// @param why in words
public record Refused(String name, Message why) {}
