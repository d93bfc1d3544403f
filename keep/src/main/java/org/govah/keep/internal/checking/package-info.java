/// Whether an archive still is what its log says: without any key, and with the group's.
@NullMarked
package org.govah.keep.internal.checking;

import org.jspecify.annotations.NullMarked;
