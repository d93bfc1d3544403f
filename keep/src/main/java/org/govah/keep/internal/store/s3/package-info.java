/// An archive in a bucket of any S3-compatible store: the only place in this room that speaks to a
/// network. Signature Version 4 over the JDK's own HTTP client.
@NullMarked
package org.govah.keep.internal.store.s3;

import org.jspecify.annotations.NullMarked;
