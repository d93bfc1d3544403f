/// Comparing the candidates: once over a sample, to learn, and once over all, to score.
@NullMarked
package org.govah.link.internal.score;

import org.jspecify.annotations.NullMarked;
