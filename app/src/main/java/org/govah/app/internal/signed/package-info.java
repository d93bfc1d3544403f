/// Signed notes: a text and the Ed25519 signatures below it (C2SP signed-note).
@NullMarked
package org.govah.app.internal.signed;

import org.jspecify.annotations.NullMarked;
