/// Linking on Apache Spark: the same comparisons as the embedded engine, for tables that outgrow a
/// machine.
@NullMarked
package org.govah.scale;

import org.jspecify.annotations.NullMarked;
