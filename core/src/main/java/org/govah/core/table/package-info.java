/// Tables as text: CSV that a spreadsheet opens without running anything.
@NullMarked
package org.govah.core.table;

import org.jspecify.annotations.NullMarked;
