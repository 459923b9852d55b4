package dev.freestone.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All forms of bodies and answers by name, in the order of the systems. */
final class Schemas {
    static final Map<String, Map<String, Object>> ALL = byName(Stream.of(
                    CommonSchemas.ALL,
                    OutreachSchemas.ALL,
                    OutreachBodies.ALL,
                    RunSchemas.ALL,
                    PromoSchemas.ALL,
                    PromoDecisionSchemas.ALL,
                    TypeSchemas.ALL,
                    CaseSchemas.ALL,
                    InteractionSchemas.ALL,
                    EngagementSchemas.ALL,
                    EngagementBodies.ALL,
                    OfferSchemas.ALL,
                    AchievementSchemas.ALL,
                    ShownSchemas.ALL,
                    CustomerSchemas.ALL,
                    OperationsSchemas.ALL,
                    OverviewSchemas.ALL)
            .flatMap(List::stream)
            .toList());

    private Schemas() {}

    private static Map<String, Map<String, Object>> byName(List<Form> forms) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        for (Form form : forms) {
            if (all.put(form.name(), form.type()) != null) {
                throw new IllegalStateException("two forms of the name " + form.name());
            }
        }
        return Collections.unmodifiableMap(all);
    }
}
