/// The dossier: one page and its data. Values in, text out; writes no file.
@NullMarked
package org.govah.publish;

import org.jspecify.annotations.NullMarked;
