/// The average over decomposable graphs of the lists: the graphs, their posterior of the total, its
/// tail.
@NullMarked
package org.govah.estimate.internal.graphs;

import org.jspecify.annotations.NullMarked;
