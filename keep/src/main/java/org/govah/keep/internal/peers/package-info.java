/// Logs of other devices, mirrored as they are.
@NullMarked
package org.govah.keep.internal.peers;

import org.jspecify.annotations.NullMarked;
