package org.govah.app.internal;

import java.util.List;
import java.util.SortedMap;
import org.govah.keep.intake.Intake;
import org.govah.link.Linkage;
import org.govah.publish.Dossier;

/// What one count found, room by room.
///
/// @param intakes what was read in
/// @param linkage who is the same person
/// @param dossier what is published
/// @param inputs SHA-256 of every input file, by file name
record CountResult(
        List<Intake> intakes, Linkage linkage, Dossier dossier, SortedMap<String, String> inputs) {}
