/// Names as they are compared: normalised, cut into tokens, heard as consonants, and the table of
/// tokens across scripts.
@NullMarked
package org.govah.link.internal.names;

import org.jspecify.annotations.NullMarked;
