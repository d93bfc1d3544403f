/// Sealing with age v1 (c2sp.org/age): keys, headers, payloads that can be streamed and sought in,
/// and ASCII armor. Randomness is handed in; nothing unverified is ever handed out.
@NullMarked
package org.govah.core.age;

import org.jspecify.annotations.NullMarked;
