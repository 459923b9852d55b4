package dev.freestone.engine;

import dev.freestone.error.Violation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an update of a promo program says: {@code PromoProgramChange.builder().promoEndDate(Change.set(date)).build()}. What is
 * not mentioned is kept. Immutable. Source: docs/spec/promo-programs.md 4.
 */
public final class PromoProgramChange {
    private final Builder says;

    private PromoProgramChange(Builder from) {
        this.says = from;
    }

    /**
     * Begins an update that says nothing.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the body of an update request. What is wrong with it is kept and reported when the update is used.
     *
     * @param json an object; null clears an attribute, absence keeps it
     * @return the update
     * @throws dev.freestone.error.FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static PromoProgramChange parse(String json) {
        return PromoProgramBody.update(json);
    }

    Change<String> promoTypeId() {
        return says.promoTypeId;
    }

    Change<String> status() {
        return says.status;
    }

    Change<LocalDate> promoStartDate() {
        return says.promoStartDate;
    }

    Change<LocalDate> promoEndDate() {
        return says.promoEndDate;
    }

    Change<Integer> promoDurationDays() {
        return says.promoDurationDays;
    }

    Change<Integer> promoGracePeriodDays() {
        return says.promoGracePeriodDays;
    }

    Change<Integer> sacDisqualifyOverdueDays() {
        return says.sacDisqualifyOverdueDays;
    }

    Change<String> externalId() {
        return says.externalId;
    }

    Change<Map<String, ?>> metaData() {
        return says.metaData;
    }

    Change<String> caseId() {
        return says.caseId;
    }

    /** The attributes of the body that a caller cannot set. */
    Map<String, @Nullable Object> echoed() {
        return Collections.unmodifiableMap(says.echoed);
    }

    /** What could not be read from a body. */
    List<Violation> problems() {
        return List.copyOf(says.problems);
    }

    /** Collects what an update says. Not thread-safe. */
    public static final class Builder {
        private Change<String> promoTypeId = Change.keep();
        private Change<String> status = Change.keep();
        private Change<LocalDate> promoStartDate = Change.keep();
        private Change<LocalDate> promoEndDate = Change.keep();
        private Change<Integer> promoDurationDays = Change.keep();
        private Change<Integer> promoGracePeriodDays = Change.keep();
        private Change<Integer> sacDisqualifyOverdueDays = Change.keep();
        private Change<String> externalId = Change.keep();
        private Change<Map<String, ?>> metaData = Change.keep();
        private Change<String> caseId = Change.keep();
        Map<String, @Nullable Object> echoed = Map.of();
        List<Violation> problems = List.of();

        private Builder() {}

        Builder promoTypeId(Change<String> change) {
            this.promoTypeId = Objects.requireNonNull(change, "promoTypeId");
            return this;
        }

        /**
         * Sets the status; {@code active} reactivates a canceled program, anything else that differs is refused.
         *
         * @param change {@code active}
         * @return this
         */
        public Builder status(Change<String> change) {
            this.status = Objects.requireNonNull(change, "status");
            return this;
        }

        /**
         * Changes the first day; only while pending.
         *
         * @param change a date in the product zone; cleared = derived anew
         * @return this
         */
        public Builder promoStartDate(Change<LocalDate> change) {
            this.promoStartDate = Objects.requireNonNull(change, "promoStartDate");
            return this;
        }

        /**
         * Changes the end, which excludes the grace period.
         *
         * @param change a date after the start
         * @return this
         */
        public Builder promoEndDate(Change<LocalDate> change) {
            this.promoEndDate = Objects.requireNonNull(change, "promoEndDate");
            return this;
        }

        /**
         * Changes the duration; only while pending.
         *
         * @param change 1 to 36500 calendar days
         * @return this
         */
        public Builder promoDurationDays(Change<Integer> change) {
            this.promoDurationDays = Objects.requireNonNull(change, "promoDurationDays");
            return this;
        }

        /**
         * Changes the grace period.
         *
         * @param change 0 to 3650 calendar days
         * @return this
         */
        public Builder promoGracePeriodDays(Change<Integer> change) {
            this.promoGracePeriodDays = Objects.requireNonNull(change, "promoGracePeriodDays");
            return this;
        }

        /**
         * Changes how many days overdue disqualify.
         *
         * @param change 1 to 36500; cleared = none do
         * @return this
         */
        public Builder sacDisqualifyOverdueDays(Change<Integer> change) {
            this.sacDisqualifyOverdueDays = Objects.requireNonNull(change, "sacDisqualifyOverdueDays");
            return this;
        }

        /**
         * Changes the host's own name.
         *
         * @param change 1 to 50 characters, unique among the company's programs
         * @return this
         */
        public Builder externalId(Change<String> change) {
            this.externalId = Objects.requireNonNull(change, "externalId");
            return this;
        }

        /**
         * Replaces free data.
         *
         * @param change at most 50 keys of 1 to 100 characters, values of at most 500
         * @return this
         */
        public Builder metaData(Change<Map<String, ?>> change) {
            this.metaData = Objects.requireNonNull(change, "metaData");
            return this;
        }

        /**
         * Changes the case.
         *
         * @param change a case that exists
         * @return this
         */
        public Builder caseId(Change<String> change) {
            this.caseId = Objects.requireNonNull(change, "caseId");
            return this;
        }

        /**
         * Ends the update.
         *
         * @return the update
         */
        public PromoProgramChange build() {
            Builder copy = new Builder()
                    .promoTypeId(promoTypeId)
                    .status(status)
                    .promoStartDate(promoStartDate)
                    .promoEndDate(promoEndDate)
                    .promoDurationDays(promoDurationDays)
                    .promoGracePeriodDays(promoGracePeriodDays)
                    .sacDisqualifyOverdueDays(sacDisqualifyOverdueDays)
                    .externalId(externalId)
                    .metaData(metaData)
                    .caseId(caseId);
            copy.echoed = echoed;
            copy.problems = problems;
            return new PromoProgramChange(copy);
        }
    }
}
