/// Readers of foreign media: bounded in bytes read, in bytes unpacked and in time.
@NullMarked
package org.govah.keep.internal.media;

import org.jspecify.annotations.NullMarked;
