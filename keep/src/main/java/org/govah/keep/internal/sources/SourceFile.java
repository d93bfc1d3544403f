package org.govah.keep.internal.sources;

import java.nio.file.Path;

/// A file that can be kept.
///
/// @param path where it lies
/// @param name its name below the path the user gave, with `/` between folders; bytes that are not
///   UTF-8 stand as `%XX`, so that two different names never become one
/// @param length bytes, when it was looked at
/// @param modifiedNanos last change of its content, nanoseconds since 1970
/// @param changedNanos last change of its content, name or rights as the file system tells it,
///   nanoseconds since 1970; 0 where it does not
public record SourceFile(
        Path path, String name, long length, long modifiedNanos, long changedNanos) {}
