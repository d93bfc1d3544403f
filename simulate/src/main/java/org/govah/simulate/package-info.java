/// A fictional country with known truth, for the demo, the tests and the benchmarks.
@NullMarked
package org.govah.simulate;

import org.jspecify.annotations.NullMarked;
