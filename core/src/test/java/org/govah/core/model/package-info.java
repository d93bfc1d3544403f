@NullMarked
package org.govah.core.model;

import org.jspecify.annotations.NullMarked;
