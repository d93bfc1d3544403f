/// Tests of the log: vectors that nobody here wrote first, then properties with seeds.
@NullMarked
package org.govah.core.log;

import org.jspecify.annotations.NullMarked;
