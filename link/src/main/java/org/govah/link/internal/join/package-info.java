/// From pair probabilities and decisions to persons, and their ids that stay.
@NullMarked
package org.govah.link.internal.join;

import org.jspecify.annotations.NullMarked;
