/// Bytes to rows of text: what kind of file it is, its encoding, its separators, where rows begin
/// and end.
@NullMarked
package org.govah.keep.internal.table;

import org.jspecify.annotations.NullMarked;
