/// The command line: wiring and words, no rules of the domain.
@NullMarked
package org.govah.app;

import org.jspecify.annotations.NullMarked;
