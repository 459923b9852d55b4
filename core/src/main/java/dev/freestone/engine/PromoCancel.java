package dev.freestone.engine;

import dev.freestone.promo.PromoCancelReason;
import dev.freestone.promo.PromoCanceledBy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a promo program is canceled: {@code PromoCancel.builder().promoCancelReason("adminError").sendNotice(false).build()}.
 * Immutable. Source: docs/spec/promo-programs.md 15.
 */
public final class PromoCancel {
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
            return new PromoCancel(copy);
        }
    }
}
