package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Secret;
import java.util.Optional;

/** The mask that is sent back means "unchanged". Source: docs/spec/conventions.md 10. */
final class SecretMask {
    private SecretMask() {}

    /** The secret meant: the one given, or for the mask the stored one; without a stored one that is a violation. */
    static Optional<Secret> resolve(String path, Optional<Secret> given, Optional<Secret> stored, Judgement judgement) {
        if (given.isEmpty() || !given.get().isMask()) {
            return given;
        }
        if (stored.isEmpty()) {
            judgement.add(Violation.of(
                    path, ViolationCode.SECRET_REQUIRED, "the mask stands for a stored secret, but none is; give it"));
        }
        return stored;
    }
}
