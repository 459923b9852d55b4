package dev.freestone.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Bodies that are taken, at least one for each operation that takes a body. */
final class BodySamples {
    static final List<BodySample> ALL = Stream.of(
                    OutreachBodySamples.ALL,
                    PromoBodySamples.ALL,
                    CaseBodySamples.ALL,
                    EngagementBodySamples.ALL,
                    UnitBodySamples.ALL,
                    CustomerBodySamples.ALL,
                    OperationsBodySamples.ALL)
            .flatMap(List::stream)
            .toList();

    /** Operations that no body makes succeed, and why. */
    static final Map<String, String> NEVER_TAKEN =
            Map.of("createAdBundle", "a campaign has its one bundle from the beginning, so that another is refused");

    private BodySamples() {}
}
