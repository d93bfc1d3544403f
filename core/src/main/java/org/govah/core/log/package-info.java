/// The log and its proofs: an append-only Merkle tree (RFC 6962), kept as C2SP tlog-tiles, its root
/// signed in notes; entries, their sealed cards, and what can be proved from one file. Pure
/// functions in pairs, one proves and one checks. No files, no network, no clock.
@NullMarked
package org.govah.core.log;

import org.jspecify.annotations.NullMarked;
