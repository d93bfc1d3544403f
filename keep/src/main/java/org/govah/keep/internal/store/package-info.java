/// Where an archive's bytes lie: a local folder, or an S3-compatible store.
@NullMarked
package org.govah.keep.internal.store;

import org.jspecify.annotations.NullMarked;
