/// How age files are made of bytes: stanzas, key wrapping, chunks, armor lines.
@NullMarked
package org.govah.core.age.internal;

import org.jspecify.annotations.NullMarked;
