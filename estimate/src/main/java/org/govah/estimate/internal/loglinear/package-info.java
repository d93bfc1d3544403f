/// Log-linear models of the overlap: which there are, their fit, whether the fit exists, the choice
/// among them.
@NullMarked
package org.govah.estimate.internal.loglinear;

import org.jspecify.annotations.NullMarked;
