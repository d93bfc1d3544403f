package org.govah.simulate.internal;

import org.govah.core.model.Sex;
import org.govah.core.model.VictimRole;
import org.govah.core.model.Violation;

/// One human being of the fictional country, as they really were.
///
/// @param number from 1; from [Victims#LIVING] on for those who live
/// @param culture where the name comes from
/// @param sex male or female
/// @param age whole years
/// @param role what they were doing there
/// @param violation what happened to them
/// @param given name
/// @param family name
/// @param father father's given name
/// @param town where they were killed
/// @param day of death, counted from 0
record Victim(
        int number,
        Culture culture,
        Sex sex,
        int age,
        VictimRole role,
        Violation violation,
        Word given,
        Word family,
        Word father,
        Gazetteer.Town town,
        int day) {
    /// Under this age one is a child (Convention on the Rights of the Child, article 1).
    private static final int ADULT = 18;

    boolean child() {
        return age < ADULT;
    }
}
