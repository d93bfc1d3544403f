package org.govah.keep.registry;

import java.util.Locale;
import java.util.Optional;

/// A status on one of the three axes. Each has a rule ([StatusRule]); none is ever set by an
/// import.
public enum Status {
    /// A document of the death, two independent direct sources, or an examination of our own; a
    /// second person agreed. Only this enters the published minimum.
    CONFIRMED(Axis.DEATH),
    /// Two sources not shown to be independent, or one direct source with evidence that fits.
    PROBABLE(Axis.DEATH),
    /// One report; also where nobody decided.
    UNDER_REVIEW(Axis.DEATH),
    /// Credible sources contradict each other on the death itself.
    DISPUTED(Axis.DEATH),
    /// Not counted, for a reason named by a code.
    EXCLUDED(Axis.DEATH),
    /// Full name and one of father's name, birth year, photo, document.
    IDENTIFIED(Axis.IDENTITY),
    /// Some identifying data.
    PARTLY(Axis.IDENTITY),
    /// A body or an image without a name; also where nobody decided.
    UNIDENTIFIED(Axis.IDENTITY),
    /// A number without individuals.
    COUNT_ONLY(Axis.IDENTITY),
    /// Nobody decided.
    NOT_ASSESSED(Axis.ATTRIBUTION),
    /// A source alleges it.
    ALLEGED(Axis.ATTRIBUTION),
    /// The standard of United Nations inquiries: reasoned, and two reviewers.
    REASONABLE_GROUNDS(Axis.ATTRIBUTION),
    /// Sources contradict each other.
    CONTESTED(Axis.ATTRIBUTION);

    private final Axis axis;

    Status(Axis axis) {
        this.axis = axis;
    }

    /// The axis it is on.
    public Axis axis() {
        return axis;
    }

    /// The code as written in vocabularies, on cards and on the command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The status of this code on this axis.
    public static Optional<Status> of(Axis axis, String code) {
        return Codes.of(values(), Status::code, code).filter(s -> s.axis == axis);
    }

    /// The status of somebody of whom nobody decided.
    public static Status undecided(Axis axis) {
        return switch (axis) {
            case DEATH -> UNDER_REVIEW;
            case IDENTITY -> UNIDENTIFIED;
            case ATTRIBUTION -> NOT_ASSESSED;
        };
    }
}
