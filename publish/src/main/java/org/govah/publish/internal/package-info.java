/// How the dossier is made: markup, figures, sections and files from values; reads nothing but its
/// own style sheet.
@NullMarked
package org.govah.publish.internal;

import org.jspecify.annotations.NullMarked;
