package dev.freestone.spi;

/** What a caller may do. A permission to write holds no permission to read. Source: docs/spec/rest.md 3. */
public enum ApiPermission {
    /** Reads campaigns, runs, exporters and senders, and downloads files of runs, which hold personal data. */
    OUTREACH_READ("outreach.read"),
    /** Changes campaigns, exporters and senders, begins runs. */
    OUTREACH_WRITE("outreach.write"),
    /** Reads promo programs and their types. */
    PROMO_READ("promo.read"),
    /** Changes promo programs and their types. */
    PROMO_WRITE("promo.write"),
    /** Reads notification types, do-not-interact types, case types and cases. */
    CASES_READ("cases.read"),
    /** Changes notification types, do-not-interact types, case types and cases. */
    CASES_WRITE("cases.write"),
    /** Reads engagement campaigns, and what customers see of them. */
    ENGAGEMENT_READ("engagement.read"),
    /** Changes engagement campaigns. */
    ENGAGEMENT_WRITE("engagement.write"),
    /** Acts for customers: opts in, posts events, sets tags. */
    CUSTOMERS_WRITE("customers.write"),
    /** Reads contacts, findings, plans and decisions. */
    OPERATIONS_READ("operations.read"),
    /** Settles, releases and stops contacts. */
    OPERATIONS_WRITE("operations.write");

    private final String code;

    ApiPermission(String code) {
        this.code = code;
    }

    /**
     * The stable name.
     *
     * @return such as {@code outreach.read}
     */
    public String code() {
        return code;
    }
}
