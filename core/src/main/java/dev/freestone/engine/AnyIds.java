package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.AnyId;
import java.util.List;

/** Reads ids of callers. Source: docs/spec/conventions.md 2. */
final class AnyIds {
    private static final String FORMS = "not an id, give ext-…, a public id such as CG-4T2K-9QXD, or 1 to 18 digits";

    private AnyIds() {}

    static AnyId of(String parameter, String text) {
        return AnyId.parse(text).orElseThrow(() -> FreestoneException.validation(List.of(malformed(parameter))));
    }

    static Violation malformed(String parameter) {
        return Violation.of(parameter, ViolationCode.BAD_FORMAT, FORMS);
    }
}
