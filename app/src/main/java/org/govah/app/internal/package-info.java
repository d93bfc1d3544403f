/// The commands, and the way from files to a dossier.
@NullMarked
package org.govah.app.internal;

import org.jspecify.annotations.NullMarked;
