package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.List;

/** Whether a campaign takes one more part. */
final class Limits {
    private Limits() {}

    static List<Violation> full(String path, List<?> parts, int most) {
        return parts.size() < most
                ? List.of()
                : List.of(Violation.of(
                        path, ViolationCode.OUT_OF_RANGE, "the campaign has " + most + ", the most there can be"));
    }
}
