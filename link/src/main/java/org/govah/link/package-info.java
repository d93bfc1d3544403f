/// Which records are the same person, how sure, and which list was copied from which. Pure: lists
/// in, persons out.
@NullMarked
package org.govah.link;

import org.jspecify.annotations.NullMarked;
