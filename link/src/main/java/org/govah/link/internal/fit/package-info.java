/// The Fellegi-Sunter model and its fitting by EM on counts of comparison patterns.
@NullMarked
package org.govah.link.internal.fit;

import org.jspecify.annotations.NullMarked;
