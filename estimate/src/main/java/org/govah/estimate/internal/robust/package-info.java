/// Whether the total hangs on one list, and whether the lists predict each other.
@NullMarked
package org.govah.estimate.internal.robust;

import org.jspecify.annotations.NullMarked;
