/// Strata: their sum by joint draws, what they learn from each other, and their results as text.
@NullMarked
package org.govah.estimate.internal.strata;

import org.jspecify.annotations.NullMarked;
