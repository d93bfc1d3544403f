/// Names, lines and hashes of BagIt folders.
@NullMarked
package org.govah.keep.internal.bag;

import org.jspecify.annotations.NullMarked;
