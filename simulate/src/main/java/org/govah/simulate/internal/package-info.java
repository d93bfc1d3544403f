/// How the fictional country is made: its people, the reach of its lists, and the hands that write
/// them.
@NullMarked
package org.govah.simulate.internal;

import org.jspecify.annotations.NullMarked;
