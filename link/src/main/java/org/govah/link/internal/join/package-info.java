/// From pair probabilities to persons, each with at most one entry a list.
@NullMarked
package org.govah.link.internal.join;

import org.jspecify.annotations.NullMarked;
