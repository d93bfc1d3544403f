@NullMarked
package org.govah.scale;

import org.jspecify.annotations.NullMarked;
