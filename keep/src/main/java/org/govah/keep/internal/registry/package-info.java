/// The registry: a fold over the log in SQLite, in memory, and nothing that the log does not say.
/// The only package that speaks SQL.
@NullMarked
package org.govah.keep.internal.registry;

import org.jspecify.annotations.NullMarked;
