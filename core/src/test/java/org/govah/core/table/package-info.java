@NullMarked
package org.govah.core.table;

import org.jspecify.annotations.NullMarked;
