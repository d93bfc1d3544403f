/// Which list was taken from which, seen in the contents.
@NullMarked
package org.govah.link.internal.copies;

import org.jspecify.annotations.NullMarked;
