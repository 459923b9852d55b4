package dev.freestone.spi;

import static dev.freestone.spi.MetricKind.AGE;
import static dev.freestone.spi.MetricKind.COUNTER;
import static dev.freestone.spi.MetricKind.GAUGE;
import static dev.freestone.spi.MetricKind.TIMER;
import static dev.freestone.spi.MetricTag.BUCKET;
import static dev.freestone.spi.MetricTag.CHANNEL;
import static dev.freestone.spi.MetricTag.CODE;
import static dev.freestone.spi.MetricTag.COMPANY;
import static dev.freestone.spi.MetricTag.KIND;
import static dev.freestone.spi.MetricTag.OUTCOME;
import static dev.freestone.spi.MetricTag.PRODUCER;
import static dev.freestone.spi.MetricTag.REASON;
import static dev.freestone.spi.MetricTag.RULE;
import static dev.freestone.spi.MetricTag.SENDER;
import static dev.freestone.spi.MetricTag.STATUS;

import java.util.List;

/**
 * All that the engine measures. Names, kinds and tags are promises to the dashboards of hosts: a later version may add some,
 * and never means another thing by an old one. Source: docs/spec/observability.md 2.
 */
public enum Metric {
    /** Contacts that were planned. */
    CONTACT_PLANNED("freestone.contact.planned", COUNTER, COMPANY, PRODUCER, CHANNEL, SENDER),
    /** Contacts that were planned before and not once more. */
    CONTACT_DUPLICATE("freestone.contact.duplicate", COUNTER, COMPANY, PRODUCER, CHANNEL, SENDER),
    /** Contacts that the policy allowed and a node took. */
    CONTACT_CLAIMED("freestone.contact.claimed", COUNTER, COMPANY, PRODUCER, CHANNEL, SENDER),
    /** Attempts: a provider may have been called. */
    CONTACT_ATTEMPTED("freestone.contact.attempted", COUNTER, COMPANY, PRODUCER, CHANNEL, SENDER),
    /** Contacts for which a provider took responsibility. */
    CONTACT_CONFIRMED("freestone.contact.confirmed", COUNTER, COMPANY, PRODUCER, CHANNEL, SENDER),
    /** Contacts that will not be delivered. */
    CONTACT_REFUSED("freestone.contact.refused", COUNTER, COMPANY, PRODUCER, CHANNEL, SENDER, REASON),
    /** Attempts of which nobody knows how they ended. */
    CONTACT_UNKNOWN("freestone.contact.unknown", COUNTER, COMPANY, PRODUCER, CHANNEL, SENDER),
    /** Contacts that a rule or an operator has put off. */
    CONTACT_HELD("freestone.contact.held", COUNTER, COMPANY, PRODUCER, CHANNEL, SENDER, RULE),
    /** Contacts that a rule, or their time, kept from being attempted. */
    CONTACT_SUPPRESSED("freestone.contact.suppressed", COUNTER, COMPANY, PRODUCER, CHANNEL, SENDER, REASON, RULE),
    /** Contacts that were called back. */
    CONTACT_CANCELED("freestone.contact.canceled", COUNTER, COMPANY, PRODUCER, CHANNEL, SENDER),
    /** Attempts after which a provider asked for another try. */
    CONTACT_RETRIED("freestone.contact.retried", COUNTER, COMPANY, PRODUCER, CHANNEL, SENDER),
    /** Contacts in the hands of a node that was lost. */
    CONTACT_LEASE_EXPIRED("freestone.contact.lease.expired", COUNTER, COMPANY, PRODUCER, CHANNEL, SENDER),
    /** From when a contact was due until a node took it. */
    CONTACT_DUE_LAG("freestone.contact.due.lag", TIMER, COMPANY, PRODUCER, CHANNEL, SENDER),
    /** How long a provider took to answer a call. */
    CONTACT_CALL_TIME("freestone.contact.call.time", TIMER, SENDER),
    /** Breakers that opened or closed. */
    SENDER_BREAKER("freestone.sender.breaker", COUNTER, SENDER, STATUS),
    /** Senders that the engine has paused. */
    SENDER_PAUSED("freestone.sender.paused", COUNTER, SENDER, REASON),
    /** Runs that began. */
    RUN_STARTED("freestone.run.started", COUNTER, COMPANY),
    /** Runs that a node took after another one had lost them. */
    RUN_TAKEN_OVER("freestone.run.taken.over", COUNTER, COMPANY),
    /** Runs that ended. */
    RUN_ENDED("freestone.run.ended", COUNTER, COMPANY, STATUS),
    /** Rows of runs that ended, by where they ended. */
    RUN_ROWS("freestone.run.rows", COUNTER, COMPANY, BUCKET),
    /** Days of campaigns that were decided. */
    SCHEDULE_OCCURRENCE("freestone.schedule.occurrence", COUNTER, COMPANY, OUTCOME, REASON),
    /** Work items that were looked at. */
    WORK_DONE("freestone.work.done", COUNTER, KIND),
    /** Work items that failed and were put off. */
    WORK_FAILED("freestone.work.failed", COUNTER, KIND, CODE),
    /** Work items that are due and in nobody's hands. */
    WORK_BACKLOG("freestone.work.backlog", GAUGE, KIND),
    /** How long the oldest of them has been due. */
    WORK_LAG("freestone.work.lag", AGE, KIND),
    /** How long ticks took. */
    TICK_TIME("freestone.tick.time", TIMER),
    /** Ticks that ended with an exception. */
    TICK_FAILED("freestone.tick.failed", COUNTER, CODE),
    /** 1 while the clock of this node is too far from that of the storage, so that it sends nothing; else 0. */
    NODE_SKEWED("freestone.node.skewed", GAUGE),
    /** Events with which the host's listener failed. */
    LISTENER_FAILED("freestone.listener.failed", COUNTER);

    private final String code;
    private final MetricKind kind;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<MetricTag> tags;

    Metric(String code, MetricKind kind, MetricTag... tags) {
        this.code = code;
        this.kind = kind;
        this.tags = List.of(tags);
    }

    /**
     * The name, lower case, words parted by dots.
     *
     * @return such as {@code freestone.contact.planned}
     */
    public String code() {
        return code;
    }

    /**
     * How it is measured.
     *
     * @return the kind
     */
    public MetricKind kind() {
        return kind;
    }

    /**
     * The tags that each series of it has, all of them and no other.
     *
     * @return the tags in their order
     */
    public List<MetricTag> tags() {
        return tags;
    }
}
