package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.promo.PromoCancelReason;
import dev.freestone.promo.PromoCanceledBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a promo program is canceled: {@code PromoCancel.builder().promoCancelReason("adminError").sendNotice(false).build()}.
 * Immutable. Source: docs/spec/promo-programs.md 15.
 */
public final class PromoCancel {
    private static final String REASON = "promoCancelReason";
    private static final String NOTICE = "sendNotice";
    private static final String CASE = "caseId";
    private static final Set<String> PARAMETERS = Set.of(REASON, NOTICE, CASE);

    private final Builder says;

    private PromoCancel(Builder says) {
        this.says = says;
    }

    /**
     * Begins a cancellation because the borrower opted out, of which the borrower is told.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the query of {@code DELETE}: {@code promoCancelReason}, {@code sendNotice}, {@code caseId}. What is wrong with it is kept
     * and reported when the program is canceled, together with everything else.
     *
     * @param query values by name, as a web server gives them; the last one counts
     * @return the cancellation
     */
    public static PromoCancel parse(Map<String, List<String>> query) {
        Builder says = builder();
        List<Violation> problems = new ArrayList<>();
        says.reason = last(query, REASON).orElse(says.reason);
        says.caseId = last(query, CASE).orElse(null);
        String notice = last(query, NOTICE).orElse("true");
        says.sendNotice = notice.equals("true");
        if (!says.sendNotice && !notice.equals("false")) {
            problems.add(Violation.of(
                    NOTICE, ViolationCode.BAD_FORMAT, "not true or false, give one of them or leave it out"));
        }
        query.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .sorted()
                .map(ListParameters::unknown)
                .forEach(problems::add);
        says.problems = problems;
        return says.build();
    }

    private static Optional<String> last(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    List<Violation> problems() {
        return says.problems;
    }

    String reason() {
        return says.reason;
    }

    boolean sendNotice() {
        return says.sendNotice;
    }

    Optional<String> caseId() {
        return Optional.ofNullable(says.caseId);
    }

    Optional<PromoCanceledBy> canceledBy() {
        return Optional.ofNullable(says.canceledBy);
    }

    /** Collects how a program is canceled. Not thread-safe. */
    public static final class Builder {
        private String reason = PromoCancelReason.BORROWER_OPTED_OUT.code();
        private boolean sendNotice = true;
        private @Nullable String caseId;
        private @Nullable PromoCanceledBy canceledBy;
        private List<Violation> problems = List.of();

        private Builder() {}

        /**
         * Why.
         *
         * @param code {@code borrowerOptedOut} or {@code adminError}; default the first
         * @return this
         */
        public Builder promoCancelReason(String code) {
            this.reason = code;
            return this;
        }

        /**
         * Whether the borrower is told.
         *
         * @param tell default true
         * @return this
         */
        public Builder sendNotice(boolean tell) {
            this.sendNotice = tell;
            return this;
        }

        /**
         * The case that it belongs to.
         *
         * @param id a case that exists; default the one that the program has
         * @return this
         */
        public Builder caseId(String id) {
            this.caseId = id;
            return this;
        }

        /**
         * Who cancels.
         *
         * @param user default the actor of the call, as {@code api}
         * @return this
         */
        public Builder canceledBy(PromoCanceledBy user) {
            this.canceledBy = user;
            return this;
        }

        /**
         * Ends the description.
         *
         * @return the cancellation
         */
        public PromoCancel build() {
            Builder copy = new Builder().promoCancelReason(reason).sendNotice(sendNotice);
            copy.caseId = caseId;
            copy.canceledBy = canceledBy;
            copy.problems = List.copyOf(problems);
            return new PromoCancel(copy);
        }
    }
}
