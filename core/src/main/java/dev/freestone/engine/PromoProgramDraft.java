package dev.freestone.engine;

import dev.freestone.model.promo.PromoStatus;
import java.time.LocalDate;
import java.util.Map;

/**
 * A promo program to be: {@code PromoProgramDraft.builder().promoTypeId(type.id().value()).status(PromoStatus.PENDING)
 * .promoDurationDays(90).build()}. Nothing is judged before the draft is used. Immutable. Source: docs/spec/promo-programs.md 3.
 */
public final class PromoProgramDraft {
    private final PromoProgramChange says;

    private PromoProgramDraft(PromoProgramChange says) {
        this.says = says;
    }

    /**
     * Begins a program; its type, status and either end or duration must follow.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the body of a create request. What is wrong with it is kept and reported when the draft is used, together with
     * everything else.
     *
     * @param json an object
     * @return the draft
     * @throws dev.freestone.error.FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static PromoProgramDraft parse(String json) {
        return new PromoProgramDraft(PromoProgramBody.create(json));
    }

    PromoProgramChange says() {
        return says;
    }

    /** Collects the attributes of a program. Not thread-safe. */
    public static final class Builder {
        private final PromoProgramChange.Builder says = PromoProgramChange.builder();

        private Builder() {}

        /**
         * Sets the promo program type.
         *
         * @param id any form of id of an active type of the company
         * @return this
         */
        public Builder promoTypeId(String id) {
            says.promoTypeId(Change.set(id));
            return this;
        }

        /**
         * Sets the status to begin with.
         *
         * @param status pending or active
         * @return this
         */
        public Builder status(PromoStatus status) {
            says.status(Change.set(status.code()));
            return this;
        }

        /**
         * Sets the first day; otherwise it is the activation of the loan, or the day of the creation.
         *
         * @param date a date in the product zone
         * @return this
         */
        public Builder promoStartDate(LocalDate date) {
            says.promoStartDate(Change.set(date));
            return this;
        }

        /**
         * Sets the end, which excludes the grace period; give it or the duration.
         *
         * @param date a date after the start
         * @return this
         */
        public Builder promoEndDate(LocalDate date) {
            says.promoEndDate(Change.set(date));
            return this;
        }

        /**
         * Sets the duration; give it or the end.
         *
         * @param days 1 to 36500 calendar days
         * @return this
         */
        public Builder promoDurationDays(int days) {
            says.promoDurationDays(Change.set(days));
            return this;
        }

        /**
         * Sets the grace period; otherwise there is none.
         *
         * @param days 0 to 3650 calendar days
         * @return this
         */
        public Builder promoGracePeriodDays(int days) {
            says.promoGracePeriodDays(Change.set(days));
            return this;
        }

        /**
         * Sets how many days overdue disqualify; otherwise none do.
         *
         * @param days 1 to 36500
         * @return this
         */
        public Builder sacDisqualifyOverdueDays(int days) {
            says.sacDisqualifyOverdueDays(Change.set(days));
            return this;
        }

        /**
         * Sets the host's own name.
         *
         * @param text 1 to 50 characters, unique among the company's programs
         * @return this
         */
        public Builder externalId(String text) {
            says.externalId(Change.set(text));
            return this;
        }

        /**
         * Sets free data.
         *
         * @param data at most 50 keys of 1 to 100 characters, values of at most 500
         * @return this
         */
        public Builder metaData(Map<String, ?> data) {
            says.metaData(Change.set(data));
            return this;
        }

        /**
         * Sets the case.
         *
         * @param id a case that exists
         * @return this
         */
        public Builder caseId(String id) {
            says.caseId(Change.set(id));
            return this;
        }

        /**
         * Ends the draft.
         *
         * @return the draft
         */
        public PromoProgramDraft build() {
            return new PromoProgramDraft(says.build());
        }
    }
}
