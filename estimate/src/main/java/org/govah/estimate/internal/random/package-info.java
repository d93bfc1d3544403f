/// Random streams that do not depend on the number of cores, and draws of counts.
@NullMarked
package org.govah.estimate.internal.random;

import org.jspecify.annotations.NullMarked;
