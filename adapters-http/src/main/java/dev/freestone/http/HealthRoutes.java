package dev.freestone.http;

import dev.freestone.engine.Health;
import dev.freestone.json.HealthJson;
import dev.freestone.json.WireAnswer;
import java.util.List;

/** Whether this node should be given calls, for whoever shares them. Source: docs/spec/operations.md 7. */
final class HealthRoutes {
    /** No refusal: a load balancer looks at the number alone. */
    static final int DOWN = 503;

    static final List<Route> ALL = List.of(Route.get("/health")
            .named("getHealth", "Tells whether this node should be given calls.")
            .access(Access.OPEN)
            .answers(AnswerRule.health("Health"))
            .by(call -> answer(call.freestone().health())));

    private HealthRoutes() {}

    private static ApiResponse answer(Health health) {
        String body = WireAnswer.ok(HealthJson.toMap(health)).body().orElseThrow();
        return ApiResponse.json(health.isUp() ? AnswerRule.Shape.HEALTH.status() : DOWN, body);
    }
}
