package org.govah.publish.internal;

import org.govah.core.words.Message;
import org.govah.estimate.Draws;
import org.govah.estimate.Method;

/// What methods and their draws are called on the page.
final class MethodWords {
    private MethodWords() {}

    /// The name of a method.
    static Message name(Method method) {
        return Message.of("estimate.name-" + method.code());
    }

    /// What its uncertainty rests on; a bootstrap is never called a posterior.
    static Message kind(Draws.Kind kind) {
        return switch (kind) {
            case POSTERIOR -> Message.of("publish.kind-posterior");
            case BOOTSTRAP -> Message.of("publish.kind-bootstrap");
            case NONE -> Message.of("publish.kind-none");
        };
    }
}
