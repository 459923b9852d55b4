package dev.freestone.campaign;

import java.util.Optional;

/**
 * Why a row ended in its bucket. Closed list; a code stands in several buckets where it means the same. Source:
 * docs/spec/outreach-campaigns.md 4.6.
 */
public enum RowReason {
    /** At least one contact row of it is in the published file. */
    EXPORTED(Bucket.EXPORTED, "exported"),
    /** At least one message of it is confirmed. */
    SENT(Bucket.SENT, "sent"),
    /** An earlier row named the same person. */
    DUPLICATE_PERSON(Bucket.DUPLICATE, "duplicate_person"),
    /** An earlier row named the same person and the same loan, case or nothing. */
    DUPLICATE_MESSAGE(Bucket.DUPLICATE, "duplicate_message"),
    /** The company has no such person. */
    PERSON_NOT_FOUND(Bucket.UNKNOWN_PERSON, "person_not_found"),
    /** No contact of the person matches the criteria. */
    NO_MATCHING_CONTACT(Bucket.NO_MATCHING_CONTACT, "no_matching_contact"),
    /** The person can be reached on none of the channels. */
    NO_DELIVERABLE_CONTACT(Bucket.NO_MATCHING_CONTACT, "no_deliverable_contact"),
    /** The policy denied it. */
    POLICY_DENIED(Bucket.BLOCKED_BY_POLICY, "policy_denied"),
    /** The policy would hold it, while contacts are screened for a file. */
    POLICY_HOLD(Bucket.BLOCKED_BY_POLICY, "policy_hold"),
    /** Held longer than the day of the run. */
    HOLD_BEYOND_LIMIT(Bucket.SUPPRESSED, "hold_beyond_limit"),
    /** Not sent by the end of the day of the run. */
    EXPIRED(Bucket.SUPPRESSED, "expired"),
    /** The person was erased. */
    PERSON_ERASED(Bucket.SUPPRESSED, "person_erased"),
    /** The company is closed. */
    COMPANY_CLOSED(Bucket.SUPPRESSED, "company_closed"),
    /** The host stopped it. */
    HOST_STOP(Bucket.SUPPRESSED, "host_stop"),
    /** The provider says that the destination does not exist. */
    BAD_DESTINATION(Bucket.SENDER_REFUSED, "bad_destination"),
    /** The person unsubscribed at the provider. */
    UNSUBSCRIBED(Bucket.SENDER_REFUSED, "unsubscribed"),
    /** The provider refuses the content. */
    CONTENT_BLOCKED(Bucket.SENDER_REFUSED, "content_blocked"),
    /** The number or address is out of service. */
    NOT_IN_SERVICE(Bucket.SENDER_REFUSED, "not_in_service"),
    /** The person had no destination any more when it was to be sent. */
    NO_DESTINATION(Bucket.SENDER_REFUSED, "no_destination"),
    /** The message could not be made. */
    RENDER_FAILED(Bucket.SENDER_REFUSED, "render_failed"),
    /** The provider put it off too often. */
    RETRIES_EXHAUSTED(Bucket.SENDER_REFUSED, "retries_exhausted"),
    /** The provider put it off beyond the day of the run. */
    PUT_OFF_TOO_LONG(Bucket.SENDER_REFUSED, "expired"),
    /** Proven not to be delivered, and no attempt is left. */
    NOT_DELIVERED(Bucket.SENDER_REFUSED, "not_delivered"),
    /** Not delivered as far as anybody knows. */
    PRESUMED_NOT_DELIVERED(Bucket.SENDER_REFUSED, "presumed_not_delivered"),
    /** An operator attests that it was not delivered. */
    SETTLED_NOT_DELIVERED(Bucket.SENDER_REFUSED, "settled_not_delivered"),
    /** Nobody knows what became of it. */
    OUTCOME_UNKNOWN(Bucket.SENDER_UNKNOWN, "outcome_unknown"),
    /** The person column is empty. */
    MISSING_ID(Bucket.ROW_ERROR, "missing_id"),
    /** The person column holds no id. */
    INVALID_ID(Bucket.ROW_ERROR, "invalid_id"),
    /** A required column is empty. */
    MISSING_CELL(Bucket.ROW_ERROR, "missing_cell"),
    /** A column holds a value of another type. */
    INVALID_CELL(Bucket.ROW_ERROR, "invalid_cell"),
    /** No channel has an enabled template for it. */
    NO_TEMPLATE(Bucket.ROW_ERROR, "no_template"),
    /** The run was canceled before the row was settled. */
    RUN_CANCELED(Bucket.CANCELED, "run_canceled"),
    /** The message alone was canceled. */
    INTENT_CANCELED(Bucket.CANCELED, "intent_canceled"),
    /** The run failed before the row was settled. */
    WORKER_FAILED(Bucket.NOT_PROCESSED, "worker_failed");

    private final Bucket bucket;
    private final String code;

    RowReason(Bucket bucket, String code) {
        this.bucket = bucket;
        this.code = code;
    }

    /**
     * The bucket of this reason.
     *
     * @return the one bucket
     */
    public Bucket bucket() {
        return bucket;
    }

    /**
     * The stable wire text.
     *
     * @return such as {@code duplicate_person}
     */
    public String code() {
        return code;
    }

    /**
     * The constant of a bucket and a code. Case counts.
     *
     * @param bucket the code of a bucket
     * @param code the code of a reason
     * @return the constant, or empty when there is none
     */
    public static Optional<RowReason> parse(String bucket, String code) {
        for (var each : values()) {
            if (each.bucket.code.equals(bucket) && each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Where rows end. Source: docs/spec/outreach-campaigns.md 4.6. */
    public enum Bucket {
        /** In the contact file. */
        EXPORTED("exported"),
        /** A message was accepted by its provider. */
        SENT("sent"),
        /** Named before. */
        DUPLICATE("duplicate"),
        /** Not known. */
        UNKNOWN_PERSON("unknown_person"),
        /** Nothing matches. */
        NO_MATCHING_CONTACT("no_matching_contact"),
        /** Kept out by the policy. */
        BLOCKED_BY_POLICY("blocked_by_policy"),
        /** Stopped before it was sent. */
        SUPPRESSED("suppressed"),
        /** A definite no of the provider, or before it. */
        SENDER_REFUSED("sender_refused"),
        /** Unknown when the run ended. */
        SENDER_UNKNOWN("sender_unknown"),
        /** Unusable row. */
        ROW_ERROR("row_error"),
        /** Canceled first. */
        CANCELED("canceled"),
        /** Not reached. */
        NOT_PROCESSED("not_processed");

        private final String code;

        Bucket(String code) {
            this.code = code;
        }

        /**
         * The stable wire text.
         *
         * @return such as {@code row_error}
         */
        public String code() {
            return code;
        }
    }
}
