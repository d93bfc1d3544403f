/// BagIt folders (RFC 8493): what leaves an archive is written as one, and one that comes in is
/// checked without ever reaching outside its folder.
@NullMarked
package org.govah.keep.bag;

import org.jspecify.annotations.NullMarked;
