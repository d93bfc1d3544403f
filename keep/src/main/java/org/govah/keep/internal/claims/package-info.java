/// Published figures: what a row of a table of claims says.
@NullMarked
package org.govah.keep.internal.claims;

import org.jspecify.annotations.NullMarked;
