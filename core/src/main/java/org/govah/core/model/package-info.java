/// The words of the field as immutable values. No files, no network, no clock.
@NullMarked
package org.govah.core.model;

import org.jspecify.annotations.NullMarked;
