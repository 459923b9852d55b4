package dev.freestone.spi;

/**
 * What tells the series of one metric apart. The values are ids of configured things and codes of closed lists, so that there
 * are few of them; never an id, name, number or address of a person. Source: docs/spec/observability.md 2.
 */
public enum MetricTag {
    /** The id of a company, such as {@code CP-AB12-CD34}. */
    COMPANY("company"),
    /** The kind of who plans contacts, such as {@code outreach}. */
    PRODUCER("producer"),
    /** The code of a channel, such as {@code text}. */
    CHANNEL("channel"),
    /** The id of a registered sender, such as {@code mail}. */
    SENDER("sender"),
    /** The kind of due work, such as {@code outreach.run}. */
    KIND("kind"),
    /** An error code, or the name of a class of exceptions. */
    CODE("code"),
    /** A status of a run or the state of a breaker, such as {@code success} or {@code open}. */
    STATUS("status"),
    /** Why a contact is in its state, such as {@code policy_denied}, or why a day did not start a run, such as {@code overlap}; {@code none} without a reason. */
    REASON("reason"),
    /** The rule of the policy that decided, such as {@code core/opt-out}; {@code none} when no rule did. */
    RULE("rule"),
    /** What became of a day of a campaign, such as {@code started}. */
    OUTCOME("outcome"),
    /** Where the rows of a run ended, such as {@code exported}. */
    BUCKET("bucket");

    private final String code;

    MetricTag(String code) {
        this.code = code;
    }

    /**
     * The key of the tag.
     *
     * @return such as {@code company}
     */
    public String code() {
        return code;
    }
}
