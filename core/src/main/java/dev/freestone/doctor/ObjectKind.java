package dev.freestone.doctor;

/** What a finding is about. Source: docs/spec/doctor.md 2. */
public enum ObjectKind {
    /** An outreach campaign, by its public id. */
    CAMPAIGN("campaign"),
    /** A run of a campaign, by its public id. */
    RUN("run"),
    /** A contact exporter, by its public id. */
    CONTACT_EXPORTER("contact_exporter"),
    /** A bulk sender, by its public id. */
    BULK_SENDER("bulk_sender"),
    /** A sender that a host registers, by its id. */
    SENDER("sender"),
    /** A scope of contacts, such as {@code default/channel:sms}. */
    SCOPE("scope"),
    /** A kind of work, such as {@code outreach.run}. */
    WORK("work");

    private final String code;

    ObjectKind(String code) {
        this.code = code;
    }

    /**
     * The stable code.
     *
     * @return such as {@code contact_exporter}
     */
    public String code() {
        return code;
    }
}
