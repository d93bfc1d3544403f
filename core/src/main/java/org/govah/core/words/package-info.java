/// One catalogue of messages, in English and Persian. Rooms hand out keys and arguments; only the
/// page and the command line turn them into words.
@NullMarked
package org.govah.core.words;

import org.jspecify.annotations.NullMarked;
