package dev.freestone.engine.replay;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.ReplayMode;
import dev.freestone.contact.ReplayReport;
import dev.freestone.contact.ReplayResult;
import dev.freestone.contact.ReplayRule;
import dev.freestone.contact.ReplayedDecision;
import dev.freestone.contact.policy.PolicyFacts;
import dev.freestone.contact.policy.PolicyMoment;
import dev.freestone.contact.policy.PolicySet;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.policy.SnapshotReader;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the decisions of a company once more, in the order of the journal. Reads only, a page at a time; what grows is one number
 * for each contact that the other rules would have blocked. Used by one thread. Source: docs/spec/contact-policy.md 10.
 */
public final class DecisionReplay {
    private static final int PAGE = 1_000;

    private final LedgerParts parts;
    private final CompanyId company;
    private final PolicySet candidate;
    private final ReplayMode mode;
    private final Set<Long> blocked = new HashSet<>();

    /**
     * A replay.
     *
     * @param parts what the ledger works with
     * @param company whose decisions
     * @param candidate the other rules
     * @param mode what is taken for the past
     */
    public DecisionReplay(LedgerParts parts, CompanyId company, PolicySet candidate, ReplayMode mode) {
        this.parts = parts;
        this.company = company;
        this.candidate = candidate;
        this.mode = mode;
    }

    /** The decisions of a page, with what was known. */
    private record Page(
            List<PastDecision> decisions, Map<String, Document> snapshots, PastFacts facts, long last, boolean more) {}

    /**
     * Makes decisions once more.
     *
     * @param from those made at this instant or later
     * @param to those made before this instant
     * @param each takes each of them, outside of any transaction
     * @return how many were what
     */
    public ReplayReport run(Instant from, Instant to, Consumer<ReplayedDecision> each) {
        ReplayTally tally = new ReplayTally(
                parts.companies().find(company).map(CompanyProfile::zone).orElse(ZoneOffset.UTC));
        PastEvents events = new PastEvents(parts.storage(), from.minus(looksBack()));
        long last = 0;
        boolean more = true;
        while (more) {
            long after = last;
            Page page = parts.storage().read(tx -> page(tx, from, to, after));
            for (PastDecision decision : page.decisions()) {
                ReplayedDecision replayed = replay(decision, page, events);
                tally.add(replayed);
                each.accept(replayed);
            }
            last = page.last();
            more = page.more();
        }
        return tally.report();
    }

    private Duration looksBack() {
        return Stream.of(candidate.looksBack(), parts.policy().looksBack())
                .flatMap(Optional::stream)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Page page(Tx tx, Instant from, Instant to, long after) {
        List<JournalRecord> entries = tx.journal().within(company, JournalKind.INTENT.code(), from, to, after, PAGE);
        List<JournalRecord> made =
                entries.stream().filter(PastDecision::isDecision).toList();
        Map<IntentId, IntentPlan> plans = plans(tx, made);
        List<PastDecision> decisions = made.stream()
                .flatMap(entry ->
                        Optional.ofNullable(plans.get(intent(entry)))
                                .map(plan -> PastDecision.of(entry, plan))
                                .stream())
                .toList();
        Set<String> digests =
                decisions.stream().flatMap(each -> each.facts().stream()).collect(Collectors.toSet());
        long last = entries.isEmpty() ? after : entries.get(entries.size() - 1).number();
        return new Page(
                decisions,
                tx.facts().kept(company, digests),
                PastFacts.of(tx, decisions),
                last,
                entries.size() == PAGE);
    }

    private static Map<IntentId, IntentPlan> plans(Tx tx, List<JournalRecord> made) {
        Map<IntentId, IntentPlan> plans = new HashMap<>();
        Set<IntentId> ids = made.stream().map(DecisionReplay::intent).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            tx.contacts().look(ids).forEach(row -> plans.put(row.plan().id(), row.plan()));
        }
        return plans;
    }

    private static IntentId intent(JournalRecord entry) {
        return IntentId.of(entry.entry().subject().objectId());
    }

    private ReplayedDecision replay(PastDecision decision, Page page, PastEvents events) {
        PolicyDecision recorded = decision.decision();
        Optional<PolicyDecision> other = decision.facts()
                .flatMap(digest -> Optional.ofNullable(page.snapshots().get(digest)))
                .map(document -> SnapshotReader.read(document, decision.at()))
                .flatMap(known -> decide(decision, known, page.facts().seenBy(decision), events));
        if (mode == ReplayMode.COUNTERFACTUAL
                && recorded.outcome() == PolicyDecision.Outcome.ALLOW
                && other.filter(made -> made.outcome() != PolicyDecision.Outcome.ALLOW)
                        .isPresent()) {
            blocked.add(decision.number());
        }
        return new ReplayedDecision(
                decision.number(),
                decision.at(),
                decision.plan().id(),
                decision.plan().producer(),
                recorded,
                other,
                other.map(made -> ReplayRule.compare(recorded, made)).orElse(ReplayResult.NOT_REPLAYABLE));
    }

    /** Nothing when what is in doubt makes a difference. */
    private Optional<PolicyDecision> decide(
            PastDecision decision, SnapshotReader known, Seen<ContactFact> facts, PastEvents past) {
        Seen<ContactEvent> events = past.seenBy(decision, known.host(), blocked);
        PolicyDecision made = decide(decision, known, facts.sure(), events.sure());
        if (facts.doubtful().isEmpty() && events.doubtful().isEmpty()) {
            return Optional.of(made);
        }
        PolicyDecision other = decide(decision, known, facts.all(), events.all());
        return ReplayRule.compare(made, other) == ReplayResult.SAME ? Optional.of(made) : Optional.empty();
    }

    private PolicyDecision decide(
            PastDecision decision, SnapshotReader known, List<ContactFact> facts, List<ContactEvent> events) {
        return ContactPolicy.evaluate(
                decision.question(),
                PolicyFacts.of(known.host(), facts, events).in(known.companyZone()),
                candidate,
                PolicyMoment.live(decision.at()));
    }
}
