/// What lies in the paths a user hands in: which files can be kept, and which cannot and why.
@NullMarked
package org.govah.keep.internal.sources;

import org.jspecify.annotations.NullMarked;
