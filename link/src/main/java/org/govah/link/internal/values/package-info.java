/// What columns of every kind are made of: stable hashes of values, dense numbers for them, and how
/// common each is.
@NullMarked
package org.govah.link.internal.values;

import org.jspecify.annotations.NullMarked;
