/// Tests of sealing with age, against vectors and programs that nobody here wrote.
@NullMarked
package org.govah.core.age;

import org.jspecify.annotations.NullMarked;
