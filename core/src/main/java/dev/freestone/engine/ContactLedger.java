package dev.freestone.engine;

import dev.freestone.contact.CallVerdict;
import dev.freestone.contact.CommandRule;
import dev.freestone.contact.ContactIntent;
import dev.freestone.contact.Dispositions;
import dev.freestone.contact.ErasureReport;
import dev.freestone.contact.EvidenceRecord;
import dev.freestone.contact.InboundMessage;
import dev.freestone.contact.IntentDecision;
import dev.freestone.contact.IntentEvent;
import dev.freestone.contact.IntentMove;
import dev.freestone.contact.PersonalRecord;
import dev.freestone.contact.ReportedCall;
import dev.freestone.contact.policy.PolicyExplanation;
import dev.freestone.engine.dispatch.Inquiry;
import dev.freestone.engine.dispatch.LedgerCommands;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.dispatch.PersonErasure;
import dev.freestone.engine.dispatch.PersonalData;
import dev.freestone.engine.dispatch.Planning;
import dev.freestone.engine.imports.InboundReports;
import dev.freestone.engine.imports.ReportScope;
import dev.freestone.engine.journal.Chainer;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.replay.PolicyEvidence;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentCount;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.Producer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The one path by which people of a company are contacted, and the record of it. Thread-safe. Source:
 * docs/spec/contact-ledger.md.
 */
public final class ContactLedger {
    private static final int MAX_PAGE = 1_000;

    private final LedgerParts parts;
    private final Caller caller;
    private final LedgerCommands commands;
    private final Chainer chainer;

    ContactLedger(LedgerParts parts, Caller caller) {
        this(
                parts,
                caller,
                new Chainer(
                        parts.storage(),
                        parts.clock(),
                        parts.pause(),
                        parts.settings().journalChainInterval(),
                        Optional.empty()));
    }

    ContactLedger(LedgerParts parts, Caller caller, Chainer chainer) {
        this.chainer = chainer;
        this.parts = parts;
        this.caller = caller;
        this.commands = new LedgerCommands(parts, caller);
    }

    /**
     * Plans contacts, all or none. Inside a transaction of the host they are planned with its commit and vanish with its
     * roll-back. A contact that was planned before stays as it is.
     *
     * @param intents the contacts
     * @return one answer for each, in their order
     * @throws FreestoneException {@code killed} when one is in a scope that is killed, {@code validation} with every
     *     violation: a sender that is not registered, a text that is too long, a priority out of range
     */
    public List<PlanAnswer> plan(List<NewIntent> intents) {
        PlanChecks.requirePlannable(parts, intents);
        return new Planning(parts).plan(caller, intents);
    }

    /**
     * A contact.
     *
     * @param id its id
     * @return the contact
     * @throws FreestoneException {@code not_found}
     */
    public ContactIntent get(IntentId id) {
        return parts.storage()
                .read(tx -> tx.contacts().find(caller.company(), id))
                .map(ContactIntent::of)
                .orElseThrow(() -> notFound(id));
    }

    /**
     * Contacts of the company, the last planned first.
     *
     * @param filter which of them
     * @param after go on after this contact; empty for the beginning
     * @param limit 1 to 1,000
     * @return at most {@code limit} contacts
     */
    public List<ContactIntent> list(IntentFilter filter, Optional<IntentId> after, int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw FreestoneException.validation(
                    List.of(Violation.of("limit", ViolationCode.OUT_OF_RANGE, limit + ", give 1 to " + MAX_PAGE)));
        }
        return parts.storage().read(tx -> {
            long before = after.map(id -> tx.contacts()
                            .find(caller.company(), id)
                            .orElseThrow(() -> notFound(id))
                            .planSeq())
                    .orElse(Long.MAX_VALUE);
            return tx.contacts().page(caller.company(), filter, before, limit).stream()
                    .map(ContactIntent::of)
                    .toList();
        });
    }

    /**
     * As {@link #list(IntentFilter, Optional, int)}, asked as a web server asks; also for the contacts of a person.
     *
     * @param query which of them, 100 unless it says otherwise
     * @return the contacts
     * @throws FreestoneException {@code validation} with all violations, also for a place that is no contact
     */
    public List<ContactIntent> list(ContactQuery query) {
        query.check();
        if (query.after().isPresent() && !exists(query.after().get())) {
            throw FreestoneException.validation(List.of(CursorList.unknownCursor("after")));
        }
        IntentFilter filter =
                query.filter(person -> IntentFilter.ALL.of(parts.hashes().of(caller.company(), person)));
        return list(filter, query.after(), query.limit());
    }

    private boolean exists(IntentId id) {
        return parts.storage()
                .read(tx -> tx.contacts().find(caller.company(), id).isPresent());
    }

    /**
     * Contacts whose outcome nobody knows, the last planned first.
     *
     * @param after go on after this contact; empty for the beginning
     * @param limit 1 to 1,000
     * @return at most {@code limit} contacts
     */
    public List<ContactIntent> unknowns(Optional<IntentId> after, int limit) {
        return list(IntentFilter.ALL.in(IntentState.UNKNOWN), after, limit);
    }

    /**
     * How the contacts of one occasion ended, or are.
     *
     * @param producer who planned them
     * @param occurrence the occasion
     * @return by channel, state, reason and rule
     */
    public List<IntentCount> counts(Producer producer, String occurrence) {
        return parts.storage().read(tx -> tx.contacts().counts(caller.company(), producer, occurrence));
    }

    /**
     * As {@link #counts(Producer, String)}, asked as a web server asks.
     *
     * @param query names producer and occurrence; the rest of it is not looked at
     * @return by channel, state, reason and rule
     * @throws FreestoneException {@code validation} with all violations
     */
    public List<IntentCount> counts(ContactQuery query) {
        query.checkOccasion();
        return counts(query.producer(), query.occurrence());
    }

    /**
     * How the contacts stand that were planned in the last days: exact numbers, whose cost does not depend on them.
     *
     * @param days how many days of the company's zone, today the last of them; 1 to 31
     * @return by day and state; {@link IntentFilter#within} lists what stands behind a number
     * @throws FreestoneException {@code validation} for another number of days, {@code not_found} for a company that the host
     *     does not know
     */
    public ContactDays tally(int days) {
        return new TalliedDays(parts, caller.company()).last(days);
    }

    /**
     * What was decided about a contact: the oldest 1,000 entries.
     *
     * @param id its id
     * @return its history
     * @throws FreestoneException {@code not_found}
     */
    public List<HistoryEntry> explain(IntentId id) {
        return explain(id, 0, History.MAX_LIMIT);
    }

    /**
     * A part of what was decided about a contact.
     *
     * @param id its id
     * @param after entries with a greater number only; 0 for the beginning
     * @param limit the greatest number of entries, 1 to 1,000
     * @return the entries, the oldest first
     * @throws FreestoneException {@code validation} for a bad limit, {@code not_found}
     */
    public List<HistoryEntry> explain(IntentId id, long after, int limit) {
        History.check(after, limit);
        return parts.storage().read(tx -> {
            if (tx.contacts().find(caller.company(), id).isEmpty()) {
                throw notFound(id);
            }
            return History.page(tx, caller.company(), JournalKind.INTENT, id.value(), after, limit);
        });
    }

    /**
     * What the policy would say of a contact now, and why. Reserves nothing. The {@code until} of a hold is the forecast: the
     * first instant at which the contact would be allowed if nothing else happened.
     *
     * @param inquiry the contact
     * @return the decision with what each rule that applies has said
     * @throws FreestoneException {@code validation} without a purpose
     */
    public PolicyExplanation explain(ContactInquiry inquiry) {
        return new Inquiry(parts).explain(caller.company(), inquiry.contact());
    }

    /**
     * Whether a contact may be made now, as a dialer asks before it dials. Reserves nothing.
     *
     * @param inquiry the contact
     * @return the decision; an allowance holds until its {@code validUntil}
     * @throws FreestoneException {@code validation} without a purpose
     */
    public PolicyDecision checkNow(ContactInquiry inquiry) {
        return new Inquiry(parts).decide(caller.company(), inquiry.contact());
    }

    /**
     * Calls a contact back.
     *
     * @param id its id
     * @return whether it came in time
     * @throws FreestoneException {@code not_found}
     */
    public CancelAnswer cancel(IntentId id) {
        return answer(one(id, LedgerCommands.canceling(IntentReason.CANCELED_BY_USER), Map.of()));
    }

    /**
     * Calls all contacts back that a filter means, in several transactions.
     *
     * @param filter which contacts
     * @param reason why, one of the reasons of canceled contacts; it is kept for those that are called back too late as well
     * @return how many were answered how
     * @throws FreestoneException {@code validation} for a reason of another state
     */
    public Map<CancelAnswer, Long> cancelAll(IntentFilter filter, IntentReason reason) {
        PlanChecks.requireCancel(reason);
        Map<CancelAnswer, Long> answers = new EnumMap<>(CancelAnswer.class);
        commands.each(
                filter,
                LedgerCommands.canceling(reason),
                (row, move) -> answers.merge(answer(Map.entry(row, move)), 1L, Long::sum));
        return answers;
    }

    /**
     * Calls back everything that is planned for a person.
     *
     * @param person the person
     * @return how many were answered how
     */
    public Map<CancelAnswer, Long> cancelPerson(PersonId person) {
        return cancelAll(
                IntentFilter.ALL.of(parts.hashes().of(caller.company(), person)), IntentReason.CANCELED_BY_USER);
    }

    /**
     * Stops all that is planned for a person, because the host says so: what was not attempted is suppressed with reason {@code
     * host_stop}, what was is not attempted again.
     *
     * @param person the person
     * @return how many were answered how
     */
    public Map<CancelAnswer, Long> stopPerson(PersonId person) {
        Map<CancelAnswer, Long> answers = new EnumMap<>(CancelAnswer.class);
        commands.each(
                IntentFilter.ALL.of(parts.hashes().of(caller.company(), person)),
                (row, now) -> CommandRule.suppress(row, IntentReason.HOST_STOP, now),
                (row, move) -> answers.merge(answer(Map.entry(row, move)), 1L, Long::sum));
        return answers;
    }

    /**
     * Holds a contact until it is released, or its hold limit; repeating is a no-op.
     *
     * @param id its id
     * @throws FreestoneException {@code illegal_transition} when it is attempted or has ended, {@code not_found}
     */
    public void hold(IntentId id) {
        required(IntentEvent.HOLD, one(id, CommandRule::hold, Map.of()));
    }

    /**
     * Releases a held contact.
     *
     * @param id its id
     * @throws FreestoneException {@code illegal_transition} when it is not held, {@code not_found}
     */
    public void release(IntentId id) {
        required(IntentEvent.RELEASE, one(id, CommandRule::release, Map.of()));
    }

    /**
     * Ends an unknown outcome on the word of an operator, whom the journal names ({@link CompanyScope#actingAs}).
     *
     * @param id its id
     * @param delivered what the operator attests
     * @param note on what grounds, without personal data, 1 to 500 characters
     * @throws FreestoneException {@code validation} without a named operator or a note, {@code illegal_transition} when its
     *     outcome is not unknown, {@code not_found}
     */
    public void settle(IntentId id, boolean delivered, String note) {
        settle(id, SettleRequest.of(delivered, note));
    }

    /**
     * As {@link #settle(IntentId, boolean, String)}, asked as a web server asks.
     *
     * @param id its id
     * @param request what the operator attests, and on what grounds
     * @throws FreestoneException {@code validation} with all violations, also without a named operator, {@code
     *     illegal_transition} when its outcome is not unknown, {@code not_found}
     */
    public void settle(IntentId id, SettleRequest request) {
        request.check(caller.actor());
        boolean delivered = request.delivered();
        required(
                delivered ? IntentEvent.SETTLE_DELIVERED : IntentEvent.SETTLE_NOT_DELIVERED,
                one(id, (row, now) -> CommandRule.settle(row, delivered, now), Map.of("note", request.note())));
    }

    /**
     * Takes what a provider tells about a message after it accepted it; in any order, also twice.
     *
     * @param key the name of the contact towards the provider
     * @param told what it tells
     * @return false when no contact of the company has the key
     */
    public boolean providerEvent(IdempotencyKey key, DeliveryStatus told) {
        return told(IntentFilter.ALL.named(key), told);
    }

    /**
     * As {@link #providerEvent(IdempotencyKey, DeliveryStatus)}, by the name that the provider gave the message.
     *
     * @param providerMessageId the provider's name
     * @param told what it tells
     * @return false when no contact of the company has the name
     */
    public boolean providerEvent(String providerMessageId, DeliveryStatus told) {
        return told(IntentFilter.ALL.message(providerMessageId), told);
    }

    /**
     * Takes what dialers report of their calls.
     *
     * @return the import, with no dispositions
     */
    public ContactImport imports() {
        return new ContactImport(parts, caller, Dispositions.NONE);
    }

    /**
     * What people agreed to and refused.
     *
     * @return the book in which it is recorded
     */
    public PersonFactBook facts() {
        return new PersonFactBook(parts, caller);
    }

    /**
     * Records a call of a person, or a conversation that the person began. Nothing that is planned for the person and not
     * attempted yet is attempted before it was decided anew.
     *
     * @param source who tells, 1 to 50 characters, such as {@code switchboard}; ids of calls are those of the source
     * @param call the call, inbound; a result file of the same source may name it again
     * @return whether it is new, known or a correction
     * @throws FreestoneException {@code validation} when it is outbound or more than 5 minutes ahead, {@code not_found} for a
     *     person whom the host's directory does not know, {@code directory_unavailable}
     */
    public CallVerdict.Answer recordInbound(String source, ReportedCall call) {
        PlanChecks.requireSource(source);
        return inbound(source).record(call);
    }

    /**
     * As {@link #recordInbound(String, ReportedCall)}, a message of a person.
     *
     * @param source who tells, 1 to 50 characters, such as {@code text-gateway}; ids of messages are those of the source
     * @param message the message
     * @return whether it is new or known; a message is never corrected
     */
    public CallVerdict.Answer recordInbound(String source, InboundMessage message) {
        PlanChecks.requireSource(source);
        return inbound(source).record(message);
    }

    private InboundReports inbound(String source) {
        return new InboundReports(new ReportScope(parts, caller, source, Dispositions.NONE));
    }

    /**
     * Stops claims and attempts of a scope until {@link #resume}; no contact changes, their time runs on.
     *
     * @param scope what is meant
     * @param reason why, 1 to 200 characters without personal data
     */
    public void pause(ContactScope scope, String reason) {
        PlanChecks.requireReason(reason);
        commands.stop(scope, false, true, reason);
    }

    /**
     * Lets a paused scope go on.
     *
     * @param scope what is meant
     * @return false when it was not paused
     */
    public boolean resume(ContactScope scope) {
        return commands.go(scope, false);
    }

    /**
     * Stops a scope for good: when this returns, no attempt of the scope is committed any more on any node, and nothing more
     * is planned. The last call starts within the start budget, 5 s, and ends within its timeout.
     *
     * @param scope what is meant
     * @param reason why, 1 to 200 characters without personal data
     */
    public void kill(ContactScope scope, String reason) {
        PlanChecks.requireReason(reason);
        commands.stop(scope, true, false, reason);
    }

    /**
     * Lifts a kill.
     *
     * @param scope what is meant
     * @return false when it was not killed
     */
    public boolean lift(ContactScope scope) {
        return commands.go(scope, true);
    }

    /**
     * What is paused or killed, in all companies.
     *
     * @return the scopes with reason, actor and time
     */
    public List<ControlRow> stops() {
        return parts.storage().read(tx -> tx.controls().all());
    }

    /**
     * Erases a person: contacts that were not sent are not sent any more, what was sent and what others have reported loses its
     * content, and nothing is planned for the person again. What counts stays, under a hash. Repeating it changes nothing but to
     * bring an erasure that was cut off to its end. Files of runs are not changed; they expire with their runs.
     *
     * @param person the person, known or not
     * @return what was taken away
     */
    public ErasureReport erasePerson(PersonId person) {
        return new PersonErasure(parts, caller).erase(person);
    }

    /**
     * Tells all that the ledger keeps of a person in clear, record by record; the journal says that it was told, and by whom.
     *
     * @param person the person
     * @param to takes each record, on this thread, outside of any transaction
     */
    public void export(PersonId person, Consumer<PersonalRecord> to) {
        new PersonalData(parts, caller).export(person, to);
    }

    /**
     * Asks what other rules would have made of the decisions of the past.
     *
     * @return the replay
     */
    public PolicyReplay replay() {
        return new PolicyReplay(parts, caller.company());
    }

    /**
     * Tells how a person was treated in some time, and by which rules: sets of rules, decisions, what counts, consents and stops.
     * Codes and hashes only; the journal says that it was told, and to whom.
     *
     * @param person the person
     * @param from from this instant on
     * @param to before this instant
     * @param each takes each record, on this thread, outside of any transaction
     * @throws FreestoneException {@code validation} when {@code to} is before {@code from}
     */
    public void evidence(PersonId person, Instant from, Instant to, Consumer<EvidenceRecord> each) {
        PolicyReplay.checkOrder(from, to);
        new PolicyEvidence(parts, caller).forPerson(person, from, to, each);
    }

    /**
     * Proves that the journal of the company is as it was written.
     *
     * @return the verifier
     */
    public JournalVerifier verifier() {
        return new JournalVerifier(parts.storage(), chainer, caller.company());
    }

    /**
     * Takes the head of the company's journal, with all that is committed, and gives it to the sink of the builder, when there
     * is one. Keep it where nobody who can write the database can change it. The engine does the same once a day.
     *
     * @return the head
     * @throws FreestoneException {@code conflict} when another process holds the chain for longer than 10 s; what the sink
     *     throws comes out as it is
     * @throws IllegalStateException inside a transaction of the host
     */
    public ChainAnchor anchor() {
        return chainer.anchor(caller.company());
    }

    private boolean told(IntentFilter filter, DeliveryStatus told) {
        List<IntentRow> found =
                parts.storage().read(tx -> tx.contacts().page(caller.company(), filter, Long.MAX_VALUE, 1));
        if (found.isEmpty()) {
            return false;
        }
        IntentId id = found.get(0).plan().id();
        one(id, (row, now) -> CommandRule.delivery(row, told, now), Map.of("delivery", told.code()));
        return true;
    }

    private Map.Entry<IntentRow, Optional<IntentMove>> one(
            IntentId id, BiFunction<IntentRow, Instant, Optional<IntentMove>> rule, Map<String, String> details) {
        return commands.change(List.of(id), rule, details).entrySet().stream()
                .findFirst()
                .orElseThrow(() -> notFound(id));
    }

    private static CancelAnswer answer(Map.Entry<IntentRow, Optional<IntentMove>> done) {
        if (LedgerCommands.isTooLate(done.getKey())) {
            return CancelAnswer.TOO_LATE;
        }
        return done.getValue().isEmpty() ? CancelAnswer.ALREADY_TERMINAL : CancelAnswer.CANCELED;
    }

    private static void required(IntentEvent event, Map.Entry<IntentRow, Optional<IntentMove>> done) {
        IntentDecision.of(done.getKey(), event, done.getValue()).fold(accepted -> true, () -> true, rejected -> {
            throw FreestoneException.of(rejected.reason(), rejected.message(), rejected.details());
        });
    }

    private static FreestoneException notFound(IntentId id) {
        return FreestoneException.of(ErrorCode.NOT_FOUND, "no contact " + id, Map.of("id", id.value()));
    }
}
