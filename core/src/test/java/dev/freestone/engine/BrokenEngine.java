package dev.freestone.engine;

import dev.freestone.engine.BrokenLedger.Breakage;
import dev.freestone.model.contact.SendResult;
import dev.freestone.testkit.sim.Invariant;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** Engines that are broken on purpose, with the invariants that must show it. Source: docs/spec/contact-ledger.md 19. */
enum BrokenEngine {
    PROGRESS_BEFORE_SEND(() -> BrokenLedger.transactions(BrokenIntents::confirmedBeforeTheCall), Invariant.ACCEPTED),
    PROGRESS_AFTER_BATCH(() -> BrokenLedger.transactions(LateMarks::afterTheBatch), Invariant.I1),
    RETRY_ON_UNKNOWN(() -> BrokenLedger.answers(BrokenEngine::retried), Invariant.I1),
    MARK_ATTEMPTED_AFTER_THE_CALL(() -> BrokenLedger.transactions(LateMarks::afterTheCall), Invariant.I1),
    LEASE_ON_NODE_CLOCK(() -> BrokenLedger.transactions(BrokenIntents::leasedByTheirClocks), Invariant.LEASE),
    RESULT_WRITE_WITHOUT_FENCE(() -> BrokenLedger.transactions(BrokenIntents::overwritingWhatIsStored), Invariant.I6),
    CLAIM_WITHOUT_PERSON_LANE(() -> BrokenLedger.transactions(BrokenIntents::withoutLanes), Invariant.I8),
    DUPLICATE_PLAN_OVERWRITES(() -> BrokenLedger.transactions(BrokenIntents::overwrittenByDuplicates), Invariant.I1),
    ABSENCE_TRUSTED_WITHOUT_DEADLINE(BrokenLedger::trustingAbsence, Invariant.I1),
    KILL_READ_FROM_CACHE(() -> BrokenLedger.transactions(BrokenParts::cachingStops), Invariant.I12),
    OPT_OUT_READ_AT_THE_CLAIM_ONLY(() -> BrokenLedger.transactions(BrokenParts::notLookingAgain), Invariant.I12),
    TOKEN_BUCKET_IN_MEMORY(() -> BrokenLedger.transactions(BrokenParts::ratesInMemory), Invariant.I15),
    COUNT_THEN_SEND(() -> BrokenLedger.transactions(BrokenSlots::countedThenSent), Invariant.I10),
    SLOT_RELEASED_ON_UNKNOWN(() -> BrokenLedger.transactions(BrokenSlots::releasedOnUnknown), Invariant.I13),
    EXPORT_COUNTED_ONLY_WHEN_RESULTS_ARRIVE(
            () -> BrokenLedger.transactions(BrokenSlots::uncountedUntilReported), Invariant.I10),
    COMPANY_ZONE_USED_FOR_AN_UNKNOWN_ZONE(BrokenLedger::placingTheUnknown, Invariant.PLACE),
    JOURNAL_AFTER_COMMIT(() -> BrokenLedger.transactions(BrokenParts::journalingLater), Invariant.I18);

    @SuppressWarnings("ImmutableEnumChecker") // a supplier of new ones, which holds nothing
    private final Supplier<Breakage> breakage;

    private final Invariant shown;

    BrokenEngine(Supplier<Breakage> breakage, Invariant shown) {
        this.breakage = breakage;
        this.shown = shown;
    }

    Breakage breakage() {
        return breakage.get();
    }

    Set<Invariant> shown() {
        return Set.of(shown);
    }

    private static SendResult retried(SendResult result) {
        return result instanceof SendResult.Unknown
                ? new SendResult.RetryLater(result.idempotencyKey(), Duration.ZERO, SendResult.Scope.INTENT)
                : result;
    }
}
