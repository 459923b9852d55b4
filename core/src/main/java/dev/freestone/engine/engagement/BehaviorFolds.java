package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdmittedEvents;
import dev.freestone.engagement.BehaviorChange;
import dev.freestone.engagement.BehaviorState;
import dev.freestone.engagement.BehaviorView;
import dev.freestone.engagement.BehaviorViews;
import dev.freestone.engagement.CampaignBehavior;
import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.FoldAdvance;
import dev.freestone.engagement.FoldBasis;
import dev.freestone.engagement.Position;
import dev.freestone.engagement.ReactingCampaign;
import dev.freestone.engagement.Reaction;
import dev.freestone.engagement.RunningFold;
import dev.freestone.engine.engagement.BehaviorStates.StoredBehavior;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The progress of one customer while the events of a request are folded into it. Of a campaign that reacts all behaviors are read, of
 * others none. Of one thread. Source: docs/spec/engagement-behaviors.md 6.1.
 */
final class BehaviorFolds {
    /** How long before L ago a base ends at most, of a customer of whom events come all the time. */
    private static final Duration BASE_AGE = Duration.ofDays(7);

    private final BehaviorStates states;
    private final Tx tx;
    private final LaneKey customer;
    private final ZoneId companyZone;
    private final Set<EngagementCampaignId> read = new HashSet<>();
    private final Map<AchievementId, StoredBehavior> stored = new HashMap<>();
    private final Map<AchievementId, Folding> folding = new LinkedHashMap<>();

    BehaviorFolds(BehaviorStates states, Tx tx, LaneKey customer, ZoneId companyZone) {
        this.states = states;
        this.tx = tx;
        this.customer = customer;
        this.companyZone = companyZone;
    }

    /**
     * What came of an event in one campaign.
     *
     * @param counted whether a behavior has counted it
     * @param due completions whose outcomes are due
     */
    record Taken(boolean counted, List<DueCompletion> due) {}

    /** A behavior, how it was before the request and how it is now. */
    private record Folding(
            ReactingCampaign campaign, CampaignBehavior behavior, RunningFold before, StoredBehavior now) {
        BehaviorChange change() {
            return new BehaviorChange(campaign.id(), view(before), view(now.fold()));
        }

        private BehaviorView view(RunningFold fold) {
            return BehaviorViews.of(
                    behavior.achievement(), behavior.definition().terms(), state(fold));
        }

        private static BehaviorState state(RunningFold fold) {
            return fold.head().state();
        }

        boolean isMoved() {
            return !state(before).equals(state(now.fold()));
        }

        /** What was only looked at before its first event needs no row. */
        boolean isChanged() {
            boolean isNothing = now.version() == 0 && now.fold().head().last().isEmpty();
            return !isNothing && !before.equals(now.fold());
        }
    }

    /** Reads the progress in campaigns that it was not read of. */
    void read(Collection<EngagementCampaignId> campaigns) {
        List<EngagementCampaignId> missing =
                campaigns.stream().filter(read::add).toList();
        if (!missing.isEmpty()) {
            stored.putAll(states.read(tx, customer, missing));
        }
    }

    /** Takes an event that a campaign has admitted, and whose progress was read, into the behaviors that react. */
    Taken take(Reaction reaction, EngagementEvent event, EventLedger ledger, Instant settled) {
        ReactingCampaign campaign = reaction.campaign();
        AdmittedEvents events = ledger.admitted(campaign.id());
        Set<AchievementId> reacting =
                reaction.behaviors().stream().map(CampaignBehavior::id).collect(Collectors.toSet());
        Set<AchievementId> moved = new HashSet<>();
        List<DueCompletion> due = new ArrayList<>();
        boolean counted = false;
        for (CampaignBehavior each : campaign.behaviors()) {
            boolean reacts = reacting.contains(each.id());
            if (reacts || each.prerequisite().filter(moved::contains).isPresent()) {
                Folding before = folding(campaign, each);
                FoldBasis basis = basis(each);
                RunningFold fold = before.now().fold();
                FoldAdvance advance =
                        reacts ? added(fold, basis, event, events, settled) : followed(fold, basis, events, settled);
                folding.put(
                        each.id(),
                        new Folding(
                                campaign, each, before.before(), before.now().with(advance.next())));
                if (!advance.next().first().equals(fold.first())) {
                    moved.add(each.id());
                }
                counted = counted || (reacts && advance.counts(event));
                advance.emissions()
                        .forEach(emission -> due.add(new DueCompletion(
                                campaign.campaign(), each.achievement(), emission, ledger.depth(emission.event()))));
            }
        }
        return new Taken(counted, due);
    }

    private static FoldAdvance added(
            RunningFold fold, FoldBasis basis, EngagementEvent event, AdmittedEvents events, Instant settled) {
        // It was in time when it was accepted, or the bound was longer then: all events are still there.
        boolean isBehind = event.date().isBefore(fold.horizon());
        // An event that was dated ahead can have come before the behavior was added, and count for it.
        boolean isNew = fold.head().last().isEmpty()
                && basis.definition().scope().effectiveFrom().isPresent();
        if (isBehind || isNew || isBaseStale(fold, basis)) {
            return fromBeginning(fold, basis, events, settled);
        }
        return isBaseOld(fold, settled)
                ? fold.refolded(basis, events.from(fold.horizon()), settled)
                : fold.add(basis, event, events, settled);
    }

    /**
     * Whether the base lies far behind. While events come in their order and never pause for L, nothing else moves it, and the
     * first late one would have to read all that ever were.
     */
    private static boolean isBaseOld(RunningFold fold, Instant settled) {
        return fold.horizon().isBefore(settled.minus(BASE_AGE))
                && fold.head()
                        .last()
                        .filter(last -> !last.date().isBefore(settled))
                        .isPresent();
    }

    private static FoldAdvance followed(RunningFold fold, FoldBasis basis, AdmittedEvents events, Instant settled) {
        return isBaseStale(fold, basis)
                ? fromBeginning(fold, basis, events, settled)
                : fold.follow(basis, events, settled);
    }

    /** Whether an event that came behind the horizon has moved the prerequisite there: the base goes by the place before. */
    private static boolean isBaseStale(RunningFold fold, FoldBasis basis) {
        return !fold.prerequisite().equals(basis.prerequisite())
                && Stream.of(fold.prerequisite(), basis.prerequisite())
                        .flatMap(Optional::stream)
                        .anyMatch(place -> place.date().isBefore(fold.horizon()));
    }

    private static FoldAdvance fromBeginning(
            RunningFold fold, FoldBasis basis, AdmittedEvents events, Instant settled) {
        RunningFold zero = RunningFold.start(basis.definition(), fold.emitted());
        return zero.refolded(basis, events.from(zero.horizon()), settled);
    }

    private FoldBasis basis(CampaignBehavior behavior) {
        Optional<Position> first = behavior.prerequisite().flatMap(this::first);
        return new FoldBasis(behavior.definition(), first, companyZone);
    }

    private Optional<Position> first(AchievementId behavior) {
        Folding current = folding.get(behavior);
        return current == null
                ? Optional.ofNullable(stored.get(behavior))
                        .flatMap(each -> each.fold().first())
                : current.now().fold().first();
    }

    private Folding folding(ReactingCampaign campaign, CampaignBehavior behavior) {
        return Optional.ofNullable(folding.get(behavior.id())).orElseGet(() -> {
            StoredBehavior now = Optional.ofNullable(stored.get(behavior.id()))
                    .orElseGet(() -> new StoredBehavior(
                            behavior.id(), campaign.id(), 0, RunningFold.start(behavior.definition())));
            return new Folding(campaign, behavior, now.fold(), now);
        });
    }

    /** What a customer sees of it that was another before, by campaign and id. */
    List<BehaviorChange> changes() {
        return folding.values().stream()
                .filter(Folding::isMoved)
                .sorted(Comparator.comparing((Folding each) -> each.campaign().id())
                        .thenComparing(each -> each.behavior().id()))
                .map(Folding::change)
                .toList();
    }

    /** Saves what has changed; a lost race undoes the transaction. */
    void save() {
        states.save(
                tx,
                customer,
                folding.values().stream()
                        .filter(Folding::isChanged)
                        .map(Folding::now)
                        .toList());
    }
}
