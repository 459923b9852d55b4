package dev.freestone.doctor;

/**
 * What the doctor can find. Codes are stable; later versions add some and never change the meaning of one. Source:
 * docs/spec/doctor.md 2.
 */
public enum FindingCode {
    /** A stored campaign, or what it names, cannot be read. */
    CAMPAIGN_UNREADABLE(
            "campaign_unreadable",
            ObjectKind.CAMPAIGN,
            Severity.PROBLEM,
            "give the engine the key under which it is stored, or restore the object"),
    /** A campaign has a schedule and the host does not know its company. */
    COMPANY_UNKNOWN(
            "company_unknown",
            ObjectKind.CAMPAIGN,
            Severity.PROBLEM,
            "let the company directory know the company, or delete the campaign"),
    /** The schedule of a campaign would fire, and the campaign is not runnable. */
    CAMPAIGN_CANNOT_FIRE(
            "campaign_cannot_fire",
            ObjectKind.CAMPAIGN,
            Severity.PROBLEM,
            "repair each obstacle, or pause the schedule"),
    /** A schedule has no slot in the next 40 years, or cannot be read. */
    SCHEDULE_NEVER_MATCHES(
            "schedule_never_matches", ObjectKind.CAMPAIGN, Severity.PROBLEM, "correct the schedule, or clear it"),
    /** The engine does not keep how far a schedule was looked at. */
    SCHEDULE_NOT_KEPT(
            "schedule_not_kept", ObjectKind.CAMPAIGN, Severity.PROBLEM, "clear the schedule and set it again"),
    /** Nobody has looked at a slot that is not on time any more. */
    SCHEDULE_OVERDUE(
            "schedule_overdue",
            ObjectKind.CAMPAIGN,
            Severity.PROBLEM,
            "let nodes tick; if they do, clear the schedule and set it again"),
    /** Nothing will wake the engine for the next slot of a schedule. */
    SCHEDULE_NOT_AWAITED(
            "schedule_not_awaited", ObjectKind.CAMPAIGN, Severity.PROBLEM, "clear the schedule and set it again"),
    /** A schedule has skipped its slots for long because it is paused. */
    SCHEDULE_PAUSED_LONG(
            "schedule_paused_long", ObjectKind.CAMPAIGN, Severity.WARNING, "resume the schedule, or clear it"),
    /** The last slots of a schedule that can fire have started no run. */
    SCHEDULE_ONLY_SKIPS(
            "schedule_only_skips",
            ObjectKind.CAMPAIGN,
            Severity.WARNING,
            "look at why: end the run that is in its way, or let nodes tick in time"),
    /** A campaign without a schedule has never run. */
    CAMPAIGN_NEVER_RAN(
            "campaign_never_ran", ObjectKind.CAMPAIGN, Severity.NOTICE, "run it, give it a schedule, or delete it"),
    /** No campaign names a contact exporter. */
    CONTACT_EXPORTER_UNUSED(
            "contact_exporter_unused",
            ObjectKind.CONTACT_EXPORTER,
            Severity.NOTICE,
            "name it in a campaign, or delete it"),
    /** No campaign names a bulk sender. */
    BULK_SENDER_UNUSED(
            "bulk_sender_unused", ObjectKind.BULK_SENDER, Severity.NOTICE, "name it in a campaign, or delete it"),
    /** A run has been paused for long. */
    RUN_PAUSED_LONG("run_paused_long", ObjectKind.RUN, Severity.WARNING, "resume the run, or cancel it"),
    /** The host does not go on with a run that it drives. */
    RUN_EXTERNAL_SILENT(
            "run_external_silent", ObjectKind.RUN, Severity.WARNING, "update the run to its end, or cancel it"),
    /** Nothing will wake the engine for a run. */
    RUN_NOT_AWAITED("run_not_awaited", ObjectKind.RUN, Severity.PROBLEM, "pause the run and resume it, or cancel it"),
    /** A run is looked at again and again, or never, and nothing comes of it. */
    RUN_NOT_MOVING(
            "run_not_moving",
            ObjectKind.RUN,
            Severity.WARNING,
            "look at what its messages wait for and at what nodes log of it, or cancel it"),
    /** The engine has paused a sender. */
    SENDER_PAUSED_BY_ENGINE(
            "sender_paused_by_engine", ObjectKind.SENDER, Severity.PROBLEM, "repair the sender, then resume it"),
    /** A sender has failed as a whole again and again. */
    SENDER_FAILING(
            "sender_failing",
            ObjectKind.SENDER,
            Severity.WARNING,
            "look at the provider and at the credentials of the sender"),
    /** Contacts wait for a sender that this node has not. */
    SENDER_MISSING(
            "sender_missing", ObjectKind.SENDER, Severity.WARNING, "register the sender, or cancel the contacts"),
    /** Contacts wait in a scope that has been paused for long. */
    CONTACTS_PAUSED("contacts_paused", ObjectKind.SCOPE, Severity.WARNING, "resume the scope, or cancel the contacts"),
    /** Contacts wait in a scope that is killed. */
    CONTACTS_KILLED("contacts_killed", ObjectKind.SCOPE, Severity.WARNING, "lift the kill, or cancel the contacts"),
    /** The ledger has not looked at contacts when it should have. */
    CONTACTS_NOT_LOOKED_AT(
            "contacts_not_looked_at", ObjectKind.WORK, Severity.PROBLEM, "let a node tick that has the senders"),
    /** Nobody takes work that is due. */
    WORK_STUCK(
            "work_stuck",
            ObjectKind.WORK,
            Severity.WARNING,
            "let nodes tick, or give them more threads; look at what they log of failed work"),
    /** More work becomes due than is done. */
    BACKLOG_GROWING(
            "backlog_growing",
            ObjectKind.WORK,
            Severity.WARNING,
            "give the work more nodes or threads, or find out what has become slower");

    private final String code;
    private final ObjectKind object;
    private final Severity severity;
    private final String remedy;

    FindingCode(String code, ObjectKind object, Severity severity, String remedy) {
        this.code = code;
        this.object = object;
        this.severity = severity;
        this.remedy = remedy;
    }

    /**
     * The stable code.
     *
     * @return such as {@code schedule_overdue}
     */
    public String code() {
        return code;
    }

    /**
     * What it is about.
     *
     * @return the kind of object
     */
    public ObjectKind object() {
        return object;
    }

    /**
     * How much it matters.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * What to do.
     *
     * @return such as {@code resume the schedule, or clear it}
     */
    public String remedy() {
        return remedy;
    }
}
