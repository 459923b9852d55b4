package dev.freestone.campaign;

/**
 * Why a row ended in its bucket, for the contact exporter. Closed list. Source: docs/spec/outreach-campaigns.md 4.6.
 */
public enum RowReason {
    /** At least one contact row of it is in the published file. */
    EXPORTED(Bucket.EXPORTED, "exported"),
    /** An earlier row named the same person. */
    DUPLICATE_PERSON(Bucket.DUPLICATE, "duplicate_person"),
    /** The company has no such person. */
    PERSON_NOT_FOUND(Bucket.UNKNOWN_PERSON, "person_not_found"),
    /** No contact of the person matches the criteria. */
    NO_MATCHING_CONTACT(Bucket.NO_MATCHING_CONTACT, "no_matching_contact"),
    /** The person column is empty. */
    MISSING_ID(Bucket.ROW_ERROR, "missing_id"),
    /** The person column holds no id. */
    INVALID_ID(Bucket.ROW_ERROR, "invalid_id"),
    /** The run was canceled before the row was settled. */
    RUN_CANCELED(Bucket.CANCELED, "run_canceled"),
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

    /** Where rows end. Source: docs/spec/outreach-campaigns.md 4.6. */
    public enum Bucket {
        /** In the contact file. */
        EXPORTED("exported"),
        /** Named before. */
        DUPLICATE("duplicate"),
        /** Not known. */
        UNKNOWN_PERSON("unknown_person"),
        /** Nothing matches. */
        NO_MATCHING_CONTACT("no_matching_contact"),
        /** Kept out by the policy. */
        BLOCKED_BY_POLICY("blocked_by_policy"),
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
