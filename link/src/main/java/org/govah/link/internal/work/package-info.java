/// Work shared among the cores.
@NullMarked
package org.govah.link.internal.work;

import org.jspecify.annotations.NullMarked;
