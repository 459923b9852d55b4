package dev.freestone.engine.journal;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.JournalEntry;

/** The kinds of objects whose decisions are kept. Codes are stored, so they never change. */
public enum JournalKind {
    /** An outreach campaign. */
    CAMPAIGN("campaign"),
    /** A contact exporter. */
    CONTACT_EXPORTER("contact_exporter"),
    /** A bulk sender. */
    BULK_SENDER("bulk_sender"),
    /** A promo program type. */
    PROMO_PROGRAM_TYPE("promo_program_type"),
    /** A promo program. */
    PROMO_PROGRAM("promo_program"),
    /** A case. */
    CASE("case"),
    /** A case type. */
    CASE_TYPE("case_type"),
    /** A notification type. */
    NOTIFICATION_TYPE("notification_type"),
    /** A do-not-interact type. */
    DO_NOT_INTERACT_TYPE("do_not_interact_type"),
    /** What a change of a case made happen. */
    CASE_EVENT("case_event"),
    /** A delivery of a scheduled message. */
    ENGAGEMENT_DELIVERY("engagement_delivery"),
    /** A customer in engagement campaigns: opted in or out, a place held or given back. */
    OPT_IN("opt_in"),
    /** The tags of a customer. */
    CUSTOMER_TAGS("customer_tags"),
    /** The progress of a customer in behaviors. */
    CUSTOMER_BEHAVIORS("customer_behaviors"),
    /** An engagement campaign with all that belongs to it. */
    ENGAGEMENT_CAMPAIGN("engagement_campaign"),
    /** An offer that a customer holds. */
    USER_OFFER("user_offer"),
    /** The points of a customer. */
    POINTS("points"),
    /** A run of a campaign. */
    RUN("run"),
    /** A planned contact. */
    INTENT("intent"),
    /** A contact that somebody else reported. */
    REPORT("report"),
    /** An import of reported contacts. */
    REPORT_IMPORT("report_import"),
    /** What a run hands to a dialer. */
    EXPORT("export"),
    /** What is recorded of a person or a destination. */
    FACT("fact"),
    /** What was done with all that is kept of a person. */
    PERSON("person"),
    /** The set of rules that a company goes by. */
    POLICY("policy"),
    /** The content of a published rule pack. */
    RULE_PACK("rule_pack");

    private final String code;

    JournalKind(String code) {
        this.code = code;
    }

    /**
     * The stored text.
     *
     * @return such as {@code contact_exporter}
     */
    public String code() {
        return code;
    }

    /**
     * An object of this kind.
     *
     * @param company the owner
     * @param objectId its public id
     * @param version what the decision made of its version
     * @return what an entry is about
     */
    public JournalEntry.Subject subject(CompanyId company, String objectId, long version) {
        return new JournalEntry.Subject(company, code, objectId, version);
    }
}
