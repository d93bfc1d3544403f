/// What every room shares: how long work says how far it is.
@NullMarked
package org.govah.core;

import org.jspecify.annotations.NullMarked;
