@NullMarked
package org.govah.keep.internal.keys;

import org.jspecify.annotations.NullMarked;
