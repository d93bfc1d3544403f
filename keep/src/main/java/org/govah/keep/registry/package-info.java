/// What reviewers judge and what people consent to, as values: the status axes with their written
/// rule, decisions, consent, and how they stand on a card.
@NullMarked
package org.govah.keep.registry;

import org.jspecify.annotations.NullMarked;
