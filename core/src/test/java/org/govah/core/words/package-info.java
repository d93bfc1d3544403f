@NullMarked
package org.govah.core.words;

import org.jspecify.annotations.NullMarked;
