/// Pairs of records: the columns they are compared on, the declared comparisons, and the declared
/// blocking rules.
@NullMarked
package org.govah.link.internal.pairs;

import org.jspecify.annotations.NullMarked;
