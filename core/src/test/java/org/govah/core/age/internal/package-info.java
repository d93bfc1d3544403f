/// Tests of the ciphers beneath age.
@NullMarked
package org.govah.core.age.internal;

import org.jspecify.annotations.NullMarked;
