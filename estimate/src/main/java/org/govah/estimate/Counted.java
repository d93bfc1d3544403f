package org.govah.estimate;

import java.util.Optional;
import org.govah.core.model.Population;
import org.govah.core.time.DayInterval;

/// Whom and which days the lists count, as far as a claim must match it.
///
/// @param population whom; `UNSTATED` where the lists do not say
/// @param days the days that hold nearly all dated deaths; empty where no death is dated
public record Counted(Population population, Optional<DayInterval> days) {}
