/// Blocking: which pairs of records are compared at all.
@NullMarked
package org.govah.link.internal.block;

import org.jspecify.annotations.NullMarked;
