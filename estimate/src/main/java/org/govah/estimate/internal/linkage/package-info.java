/// What not knowing which records are one person does to the total; the same mixture serves missing
/// fields.
@NullMarked
package org.govah.estimate.internal.linkage;

import org.jspecify.annotations.NullMarked;
