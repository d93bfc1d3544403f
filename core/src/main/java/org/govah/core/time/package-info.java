/// Uncertain dates in three calendars: the raw string, the calendar, the precision, and the days
/// they mean.
@NullMarked
package org.govah.core.time;

import org.jspecify.annotations.NullMarked;
