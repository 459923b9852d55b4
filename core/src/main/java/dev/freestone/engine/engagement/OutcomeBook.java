package dev.freestone.engine.engagement;

import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.OutcomeRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of outcomes. What became of one is sealed, since it says what a customer did and got. Thread-safe. Source:
 * docs/spec/engagement-behaviors.md 6.1, 7.
 */
final class OutcomeBook {
    private static final int ITSELF = -1;
    private static final String NOTHING = "none";
    private static final String TYPE = "type";
    private static final String SKIPPED = "skipped";
    private static final String AMOUNT = "amount";
    private static final String DETAILS = "details";

    private final Seals seals;

    OutcomeBook(EngineParts parts) {
        this.seals = parts.seals();
    }

    /** All completions of one behavior, or of one of its goals. */
    private record Source(EngagementCampaignId campaign, AchievementId behavior, int goal) {
        static Source of(DueCompletion due) {
            return new Source(
                    due.campaign().id(),
                    due.achievement().id(),
                    due.emission().goal().orElse(ITSELF));
        }
    }

    /** Completions without any entry. One that has an entry was emitted whole, since its entries are written together. */
    List<DueCompletion> fresh(Tx tx, LaneKey customer, List<DueCompletion> due) {
        Map<Source, Long> first = new LinkedHashMap<>();
        due.forEach(each -> first.merge(Source.of(each), each.emission().ordinal(), Math::min));
        Map<Source, Set<Long>> emitted = new HashMap<>();
        first.forEach((source, from) -> emitted.put(
                source, tx.behaviors().emitted(customer, source.campaign(), source.behavior(), source.goal(), from)));
        return due.stream()
                .filter(each -> !emitted.getOrDefault(Source.of(each), Set.of())
                        .contains(each.emission().ordinal()))
                .toList();
    }

    /** Enters what became of outcomes; a lost race undoes the transaction. */
    void enter(Tx tx, LaneKey customer, List<OutcomeResult> results, Instant at) {
        if (!results.isEmpty()) {
            Commit.saved(tx.behaviors()
                    .addOutcomes(
                            customer,
                            results.stream()
                                    .map(each -> row(customer, each, at))
                                    .toList()));
        }
    }

    /** Enters a completion that brings nothing: what its behavior is to bring later is not for it. */
    static OutcomeResult nothing(DueCompletion due) {
        return new OutcomeResult(
                due.campaign().id(),
                due.achievement().id(),
                due.emission().goal(),
                due.emission().ordinal(),
                0,
                NOTHING,
                Optional.empty(),
                OptionalLong.empty(),
                Map.of());
    }

    /** What became of the outcomes of a customer in a campaign, by behavior, goal, ordinal and index. */
    List<OutcomeResult> of(Tx tx, LaneKey customer, EngagementCampaignId campaign) {
        return tx.behaviors().outcomes(customer, campaign).stream()
                .map(row -> read(customer, row))
                .filter(result -> !result.type().equals(NOTHING))
                .toList();
    }

    OutcomeRow row(LaneKey customer, OutcomeResult result, Instant at) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put(TYPE, result.type());
        members.put(SKIPPED, result.skipped().orElse(null));
        members.put(AMOUNT, result.amount().isPresent() ? result.amount().getAsLong() : null);
        members.put(DETAILS, result.details());
        return new OutcomeRow(
                result.campaign(),
                result.behavior(),
                result.goal().orElse(ITSELF),
                result.ordinal(),
                result.index(),
                at,
                SealedDocuments.seal(
                        seals.of(customer.company()), place(customer), SealedDocuments.whole(JsonText.write(members))));
    }

    OutcomeResult read(LaneKey customer, OutcomeRow row) {
        Map<String, @Nullable Object> members = JsonText.parseObject(
                SealedDocuments.open(seals.of(customer.company()), place(customer), row.document()));
        Map<String, String> details = new LinkedHashMap<>();
        if (members.get(DETAILS) instanceof Map<?, ?> told) {
            told.forEach((name, text) -> details.put(String.valueOf(name), String.valueOf(text)));
        }
        return new OutcomeResult(
                row.campaign(),
                row.behavior(),
                row.goal() == ITSELF ? OptionalInt.empty() : OptionalInt.of(row.goal()),
                row.ordinal(),
                row.index(),
                String.valueOf(members.get(TYPE)),
                Optional.ofNullable(members.get(SKIPPED)).map(String::valueOf),
                members.get(AMOUNT) instanceof Long amount ? OptionalLong.of(amount) : OptionalLong.empty(),
                details);
    }

    static SecretSeal.Place place(LaneKey customer) {
        return new SecretSeal.Place(customer.company(), customer.person().value(), "outcome");
    }
}
