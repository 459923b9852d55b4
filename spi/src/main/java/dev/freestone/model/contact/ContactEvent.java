package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Purpose;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One contact as counters see it, and the slot that it takes: one for each debt that it concerns, or one without a debt.
 * Source, kind and debt are unique. Holds hashes and codes only. Immutable. Source: docs/spec/contact-policy.md 5.
 *
 * @param source the entry of the ledger
 * @param person stands for the person
 * @param debt stands for the debt; empty = no debt is named
 * @param kind call, message or conversation
 * @param channel the code of the channel, such as {@code voice}
 * @param purpose why it is made
 * @param subject what it is about, at most 100 characters; empty when unknown
 * @param at when it is made: at first when the slot is reserved, then the instant of the attempt; in microseconds
 * @param state whether it counts
 * @param marks what sets it apart
 */
public record ContactEvent(
        EventSource source,
        KeyedHash person,
        Optional<KeyedHash> debt,
        EventKind kind,
        String channel,
        Purpose purpose,
        String subject,
        Instant at,
        SlotState state,
        Set<EventMark> marks) {
    /**
     * Copies the marks.
     *
     * @param source the entry of the ledger
     * @param person stands for the person
     * @param debt stands for the debt; empty = no debt is named
     * @param kind call, message or conversation
     * @param channel the code of the channel, such as {@code voice}
     * @param purpose why it is made
     * @param subject what it is about, at most 100 characters; empty when unknown
     * @param at when it is made: at first when the slot is reserved, then the instant of the attempt; in microseconds
     * @param state whether it counts
     * @param marks what sets it apart
     */
    public ContactEvent {
        EnumSet<EventMark> copy = EnumSet.noneOf(EventMark.class);
        copy.addAll(marks);
        marks = Collections.unmodifiableSet(copy);
    }

    /**
     * The owner.
     *
     * @return the company of the entry
     */
    public CompanyId company() {
        return source.company();
    }

    /**
     * The lane of its person.
     *
     * @return the key
     */
    public LaneKey lane() {
        return new LaneKey(company(), person);
    }

    /**
     * The debt that it is about.
     *
     * @return the key, or empty
     */
    public Optional<DebtKey> debtKey() {
        return debt.map(hash -> new DebtKey(company(), hash));
    }

    /**
     * The same event in another state.
     *
     * @param next the state
     * @param when its instant from now on
     * @return another event
     */
    public ContactEvent moved(SlotState next, Instant when) {
        return new ContactEvent(source, person, debt, kind, channel, purpose, subject, when, next, marks);
    }

    /**
     * The same event with other marks.
     *
     * @param all its marks from now on
     * @return another event
     */
    public ContactEvent marked(Set<EventMark> all) {
        return new ContactEvent(source, person, debt, kind, channel, purpose, subject, at, state, all);
    }
}
