/// Speed, memory and honesty measured whole: side by side with rivals or a physical limit. A leaf:
/// nothing here is shipped.
@NullMarked
package org.govah.bench;

import org.jspecify.annotations.NullMarked;
