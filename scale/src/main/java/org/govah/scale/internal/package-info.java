/// The steps of a run on Spark, one class each.
@NullMarked
package org.govah.scale.internal;

import org.jspecify.annotations.NullMarked;
