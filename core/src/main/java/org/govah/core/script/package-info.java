/// Scripts and digits: what is written in Arabic or Latin letters, and numbers in any of three
/// kinds of digits.
@NullMarked
package org.govah.core.script;

import org.jspecify.annotations.NullMarked;
