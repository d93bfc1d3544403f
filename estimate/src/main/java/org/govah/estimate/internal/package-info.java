/// The methods of the panel and the checks that stand before a number may be published.
@NullMarked
package org.govah.estimate.internal;

import org.jspecify.annotations.NullMarked;
