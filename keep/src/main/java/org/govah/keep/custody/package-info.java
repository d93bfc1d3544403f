/// Who touched what, when and with which outcome, in the terms of PREMIS 3.0.
@NullMarked
package org.govah.keep.custody;

import org.jspecify.annotations.NullMarked;
