/// Who may sign and who may read: persons, the group's shared keys, recovery cards, capture
/// devices.
@NullMarked
package org.govah.keep.internal.keys;

import org.jspecify.annotations.NullMarked;
