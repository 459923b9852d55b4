package dev.freestone.campaign;

import java.util.Optional;

/**
 * Why a dry run says stop, in numbers. Immutable. Source: docs/spec/outreach-campaigns.md 4.8.
 *
 * @param reason which guard
 * @param worker which worker, for {@code reached_moved} and {@code suppressed_reappeared}
 * @param then the number of the last run, 0 where there is none
 * @param now the number of the dry run, such as people who reappear
 */
public record DryRunStop(Reason reason, Optional<RunWorkerKind> worker, long then, long now) {
    /** The guards. */
    public enum Reason {
        /** More or fewer rows than allowed. */
        ROWS_MOVED("rows_moved"),
        /** More or fewer rows exported or sent than allowed. */
        REACHED_MOVED("reached_moved"),
        /** People who were stopped are reached. */
        SUPPRESSED_REAPPEARED("suppressed_reappeared"),
        /** The difference to the last run is not available. */
        NOT_COMPARABLE("not_comparable");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /**
         * The stable wire text.
         *
         * @return such as {@code rows_moved}
         */
        public String code() {
            return code;
        }
    }
}
