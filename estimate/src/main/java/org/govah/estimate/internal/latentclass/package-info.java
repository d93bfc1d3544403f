/// The latent-class model of the overlap: its posterior, the sampler, and whether the chains agree.
@NullMarked
package org.govah.estimate.internal.latentclass;

import org.jspecify.annotations.NullMarked;
