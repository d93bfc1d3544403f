/// Whether probabilities keep their word, and which pairs people should look at.
@NullMarked
package org.govah.link.internal.calibration;

import org.jspecify.annotations.NullMarked;
