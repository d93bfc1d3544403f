/// Draws from the posterior over whole linkages, and the overlap table of each.
@NullMarked
package org.govah.link.internal.draws;

import org.jspecify.annotations.NullMarked;
