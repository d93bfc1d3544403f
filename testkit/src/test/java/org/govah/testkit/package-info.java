/// Tests across the rooms: the command line, the page, the fence between the rooms, the style of
/// the house.
@NullMarked
package org.govah.testkit;

import org.jspecify.annotations.NullMarked;
