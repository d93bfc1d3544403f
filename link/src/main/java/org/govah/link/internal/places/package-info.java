/// Places: which city and which province a written place may mean, and how it is heard.
@NullMarked
package org.govah.link.internal.places;

import org.jspecify.annotations.NullMarked;
