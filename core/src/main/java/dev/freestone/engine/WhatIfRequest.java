package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.promo.DatedAmount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which payments somebody thinks of: {@code {"asOf": "2025-03-10", "payments": [{"date": "2025-03-31", "amount": 700.00}]}}. Nothing
 * is judged before it is asked. Immutable. Source: docs/spec/promo-programs.md 10.
 */
public final class WhatIfRequest {
    private final Optional<LocalDate> asOf;
    private final List<DatedAmount> payments;
    private final List<Violation> problems;

    private WhatIfRequest(Optional<LocalDate> asOf, List<DatedAmount> payments, List<Violation> problems) {
        this.asOf = asOf;
        this.payments = List.copyOf(payments);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads a request body. What is wrong with it is kept and reported when it is asked.
     *
     * @param json an object with {@code asOf} (absent or null = today) and {@code payments} (absent or null = none)
     * @return the request
     * @throws dev.freestone.error.FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static WhatIfRequest parse(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        Optional<LocalDate> asOf = body.date("asOf").applyTo(Optional.empty());
        asOf.ifPresent(day -> problems.addAll(PromoQuestionJudge.dayProblems("asOf", day)));
        List<Optional<DatedAmount>> payments = body.list(
                        "payments", (at, each) -> body.element(at, each, PromoQuestionJudge::payment))
                .applyTo(Optional.empty())
                .orElse(List.of());
        problems.addAll(PromoQuestionJudge.countProblems("payments", payments.size()));
        body.end();
        return new WhatIfRequest(
                asOf, payments.stream().flatMap(Optional::stream).toList(), problems);
    }

    /** The day; empty = today. */
    Optional<LocalDate> asOf() {
        return asOf;
    }

    List<DatedAmount> payments() {
        return payments;
    }

    List<Violation> problems() {
        return problems;
    }
}
