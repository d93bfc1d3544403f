@NullMarked
package org.govah.core.script;

import org.jspecify.annotations.NullMarked;
