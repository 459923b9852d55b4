package dev.freestone.json;

import dev.freestone.promo.PromoView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the operations on promo programs answer on the wire. Static and thread-safe. Source: docs/spec/promo-programs.md 15.
 */
public final class PromoAnswers {
    private PromoAnswers() {}

    /**
     * The answer of {@code POST} on the base.
     *
     * @param view the new program
     * @return 200 with {@code {status, message, data}}
     */
    public static WireAnswer created(PromoView view) {
        return wrapped("promo program created", view);
    }

    /**
     * The answer of {@code GET} on a program.
     *
     * @param view the program
     * @return 200 with {@code {status, message, data}}
     */
    public static WireAnswer found(PromoView view) {
        return wrapped("promo program found", view);
    }

    /**
     * The answer of {@code PUT} on a program.
     *
     * @param view the program after it
     * @return 200 with {@code {status, message, data}}
     */
    public static WireAnswer updated(PromoView view) {
        return wrapped("promo program updated", view);
    }

    /**
     * The answer of {@code DELETE} on a program.
     *
     * @param view the program after it, which is canceled
     * @return 200 with {@code {status, message, data}}
     */
    public static WireAnswer canceled(PromoView view) {
        return wrapped("promo program deleted", view);
    }

    /**
     * The answer of {@code POST …/activate}.
     *
     * @return 204 without a body
     */
    public static WireAnswer activated() {
        return WireAnswer.NO_CONTENT;
    }

    /**
     * The answer of {@code GET} on the base.
     *
     * @param views the programs of a loan, the newest first
     * @return 200 with {@code {count, data: {promoPrograms: […]}}} and no {@code status}
     */
    public static WireAnswer listed(List<PromoView> views) {
        List<?> programs = views.stream()
                .map(view -> PromoProgramJson.toMap(view.program(), view.amounts()))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("count", programs.size());
        body.put("data", Map.of("promoPrograms", programs));
        return WireAnswer.ok(body);
    }

    private static WireAnswer wrapped(String message, PromoView view) {
        return WireAnswer.wrapped(message, PromoProgramJson.toMap(view.program(), view.amounts()));
    }
}
