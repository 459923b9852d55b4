package dev.freestone.engine;

import dev.freestone.engine.dispatch.FactWriter;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.NewFact;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.policy.FactDocuments;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.StopFlag;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records what people agreed to and what they refused. Whatever is recorded holds with its commit: nothing that was claimed before
 * is attempted without being decided anew. Each change is one row of the journal. Thread-safe. Source:
 * docs/spec/contact-policy.md 6; docs/spec/contact-ledger.md 4.3.
 */
public final class PersonFactBook {
    private static final Duration DECLINED = Duration.ofDays(400);
    /** What stops everything else does not stop messages about the account itself. */
    static final Set<Purpose> ALL_BUT_SECURITY = EnumSet.complementOf(EnumSet.of(Purpose.ACCOUNT_SECURITY));

    private final LedgerParts parts;
    private final Caller caller;
    private final FactWriter writer;
    private final FactEnds ends;
    private final CaseStops cases;
    private final RecordedFlags flags;

    PersonFactBook(LedgerParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
        this.writer = new FactWriter(parts, caller);
        this.ends = new FactEnds(parts, caller, writer);
        this.cases = new CaseStops(parts, caller, writer);
        this.flags = new RecordedFlags(parts, caller, writer);
    }

    /**
     * Records a consent.
     *
     * @param draft the consent
     * @return its id, by which calls of a dialer name it
     * @throws FreestoneException {@code validation} with every violation: {@code required} without source or evidence
     */
    public FactId consent(ConsentDraft draft) {
        FactChecks.refuse(draft.violations());
        FactId id = newId();
        return record(new NewFact(
                id,
                Optional.of(person(draft.person)),
                draft.destination.map(this::destination),
                draft.debt.map(debt -> parts.hashes().debt(caller.company(), debt)),
                new FactTerms.Consent(draft.kind, draft.channel, draft.purposes),
                draft.grantedAt,
                draft.expiresAt,
                Map.of("source", draft.source, "evidence", draft.evidence)));
    }

    /**
     * Ends a consent, an inconvenient time or an inconvenient place from now on.
     *
     * @param id what was recorded
     * @return false when it has ended already
     * @throws FreestoneException {@code not_found}, {@code illegal_transition} for a fact of another kind, such as an opt-out:
     *     only a later consent lifts it
     */
    public boolean withdraw(FactId id) {
        return ends.withdraw(id);
    }

    /**
     * Records that somebody wants no such messages any more. It never expires; a later consent for the same lifts it.
     *
     * @param subject whom it is about
     * @param channel the code of the channel, such as {@code email}
     * @param purposes for which purposes, at least one
     * @return its id
     * @throws FreestoneException {@code validation}
     */
    public FactId optOut(FactSubject subject, String channel, Set<Purpose> purposes) {
        FactChecks.requireTopic(channel, purposes);
        return record(subject, new FactTerms.OptOut(channel, purposes));
    }

    /**
     * Records that somebody took a consent back: of channel {@code text} every text stops, of {@code voice} autodialed and
     * prerecorded calls.
     *
     * @param subject whom it is about
     * @param channel the code of the channel
     * @param purposes for which purposes, at least one
     * @return its id, which the one text that confirms it names
     * @throws FreestoneException {@code validation}
     */
    public FactId revoke(FactSubject subject, String channel, Set<Purpose> purposes) {
        FactChecks.requireTopic(channel, purposes);
        return record(subject, new FactTerms.Revocation(channel, purposes));
    }

    /**
     * Records that somebody asked on the phone for no more autodialed and prerecorded calls.
     *
     * @param subject whom it is about
     * @return its id
     */
    public FactId stopCalls(FactSubject subject) {
        return revoke(subject, "voice", ALL_BUT_SECURITY);
    }

    /**
     * Records that somebody unsubscribed an e-mail address.
     *
     * @param address the address
     * @param everything true = from everything but account security, false = from marketing
     * @return its id
     */
    public FactId unsubscribe(Destination address, boolean everything) {
        return optOut(FactSubject.at(address), "email", everything ? ALL_BUT_SECURITY : EnumSet.of(Purpose.MARKETING));
    }

    /**
     * Records that somebody does not want to be contacted by a channel.
     *
     * @param subject whom it is about
     * @param channel the code of the channel, such as {@code voice}
     * @return its id
     * @throws FreestoneException {@code validation}
     */
    public FactId refuseMedium(FactSubject subject, String channel) {
        FactChecks.requireTopic(channel, ALL_BUT_SECURITY);
        return record(subject, new FactTerms.MediumRefused(channel));
    }

    /**
     * Records what a case forbids; a case has one such record at a time. It never keeps from recording what the person does.
     *
     * @param draft what it forbids
     * @return its id; the one that is there when the same was recorded before
     * @throws FreestoneException {@code validation} for an end date that is not in the future, {@code conflict} when the case
     *     forbids something else: end that first
     */
    public FactId doNotInteract(DoNotInteractDraft draft) {
        return cases.forbid(draft);
    }

    /**
     * Ends what a case forbids: it was removed, or the case was completed, canceled or deleted. What has no end date ends by itself
     * with a case of the library, and with one whose changes the host reports; of other cases the host calls this when it closes
     * one, in whatever way. Without it, it holds for ever.
     *
     * @param caseId the case
     * @return false when it forbids nothing
     */
    public boolean endDoNotInteract(String caseId) {
        return cases.end(caseId);
    }

    /**
     * Sets a stop flag; a flag that is set stays as it is.
     *
     * @param person the person
     * @param flag the flag
     * @return its id
     */
    public FactId set(PersonId person, StopFlag flag) {
        return flags.set(person, flag);
    }

    /**
     * Clears a stop flag.
     *
     * @param person the person
     * @param flag the flag
     * @return false when it is not set
     */
    public boolean clear(PersonId person, StopFlag flag) {
        return flags.clear(person, flag);
    }

    /**
     * Records hours of the week that are inconvenient to a person.
     *
     * @param person the person
     * @param hours the hours, on the clocks where the person is, at least one entry
     * @return its id
     * @throws FreestoneException {@code validation} without hours
     */
    public FactId inconvenient(PersonId person, List<FactTerms.WeeklyHours> hours) {
        if (hours.isEmpty() || hours.stream().anyMatch(each -> each.days().isEmpty())) {
            FactChecks.refuse(List.of(Violation.of(
                    "hours",
                    ViolationCode.REQUIRED,
                    "no day is named, give the days and hours that are inconvenient")));
        }
        return record(FactSubject.of(person), new FactTerms.InconvenientTime(hours));
    }

    /**
     * Records a place that is inconvenient to a person.
     *
     * @param person the person
     * @param place the place
     * @return its id
     */
    public FactId inconvenient(PersonId person, ContactPlace place) {
        return record(FactSubject.of(person), new FactTerms.InconvenientPlace(place));
    }

    /**
     * Records that a person declined an offer; it is kept for 400 days.
     *
     * @param person the person
     * @return its id
     */
    public FactId declined(PersonId person) {
        FactId id = newId();
        KeyedHash hash = person(person);
        return Commit.repeatable(parts.storage(), tx -> {
            writer.record(
                    tx,
                    NewFact.of(id, Optional.of(hash), Optional.empty(), new FactTerms.SolicitationRefused())
                            .until(tx.now().plus(DECLINED)));
            return id;
        });
    }

    /**
     * Says what a message meant that may have been a revocation, once somebody has read it.
     *
     * @param id the possible revocation
     * @param revoked true = it is one, false = it was nothing of the kind
     * @return false when it was resolved before
     * @throws FreestoneException {@code not_found}, {@code illegal_transition} for a fact of another kind
     */
    public boolean resolve(FactId id, boolean revoked) {
        return ends.resolve(id, revoked);
    }

    /**
     * All that is recorded of a person, ended facts too, the first recorded first. They come at once, not page by page: a person has
     * few. Facts say what holds and when. The source and the evidence of a consent are not in them; {@link ContactLedger#export}
     * gives those, until the person is erased.
     *
     * @param person the person
     * @return the facts; what is recorded of a destination alone is not among them
     */
    public List<ContactFact> of(PersonId person) {
        LaneKey key = new LaneKey(caller.company(), person(person));
        return parts.storage()
                .read(tx -> tx.facts().of(Set.of(key), Set.of(), Instant.EPOCH).stream()
                        .sorted(Comparator.comparing(FactRow::recordedAt)
                                .thenComparing(row -> row.id().value()))
                        .map(FactDocuments::read)
                        .toList());
    }

    private FactId record(FactSubject subject, FactTerms terms) {
        return record(NewFact.of(
                newId(),
                subject.person().map(this::person),
                subject.destination().map(this::destination),
                terms));
    }

    private FactId record(NewFact fact) {
        return Commit.repeatable(parts.storage(), tx -> {
            FactWriter.enter(tx, fact.destination());
            writer.record(tx, fact);
            return fact.id();
        });
    }

    private KeyedHash person(PersonId person) {
        return parts.hashes().of(caller.company(), person);
    }

    private KeyedHash destination(Destination destination) {
        return parts.hashes().destination(caller.company(), destination);
    }

    private FactId newId() {
        return FactId.of(parts.ids().next("LE"));
    }
}
