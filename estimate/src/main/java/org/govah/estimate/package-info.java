/// The total from the overlap of lists: what each method assumes, whether it may be published,
/// whether a claim stands. Pure: counts in, never names.
@NullMarked
package org.govah.estimate;

import org.jspecify.annotations.NullMarked;
