/// Totals under one named assumption, and how they move when it is varied.
@NullMarked
package org.govah.estimate.internal.sensitivity;

import org.jspecify.annotations.NullMarked;
