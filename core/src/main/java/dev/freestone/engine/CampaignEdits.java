package dev.freestone.engine;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engine.engagement.CampaignWrites;
import dev.freestone.engine.engagement.EngagementRows;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Tx;
import dev.freestone.targeting.TargetingWarning;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads and changes stored campaigns: one decision, one transaction, the campaign locked. Thread-safe. */
final class CampaignEdits {
    private final EngineParts parts;
    private final Caller caller;

    CampaignEdits(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
    }

    /** What a decision makes of a campaign, and what it answers. */
    record Edited<T>(EngagementCampaign next, T value, CampaignWrites.Fact fact, List<TargetingWarning> warnings) {}

    EngagementProfile profile() {
        return Companies.require(parts, caller.company()).engagement();
    }

    /** Customers are judged by the same clock, so that a campaign that has ended for them does not begin again by an edit. */
    static Instant now(Tx tx) {
        return tx.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Looks at a campaign as callers see it. */
    <T> Saved<T> read(EngagementCampaignId id, Function<EngagementCampaign, T> look) {
        profile();
        return parts.storage().read(tx -> {
            EngagementCampaignRow row =
                    tx.engagementCampaigns().find(caller.company(), id).orElseThrow(() -> unknown(id));
            return new Saved<>(look.apply(EngagementRows.campaign(row).at(now(tx))), row.version(), List.of());
        });
    }

    /** Changes a campaign; what changes nothing is not written. */
    <T> Saved<T> edit(EngagementCampaignId id, OptionalLong expected, Function<CampaignEdit, Edited<T>> decision) {
        EngagementProfile profile = profile();
        return Commit.decide(parts.storage(), tx -> {
            CampaignEdit edit = begin(tx, id, expected, profile);
            Edited<T> edited = decision.apply(edit);
            if (edited.next().equals(edit.current())) {
                return new Saved<>(edited.value(), edit.row().version(), List.of());
            }
            long version =
                    CampaignWrites.update(parts, tx, caller, edit.row(), edited.next(), edit.now(), edited.fact());
            return new Saved<>(edited.value(), version, edited.warnings());
        });
    }

    /** Removes a campaign. */
    void delete(EngagementCampaignId id, OptionalLong expected, Consumer<CampaignEdit> judge) {
        EngagementProfile profile = profile();
        Commit.decide(parts.storage(), tx -> {
            CampaignEdit edit = begin(tx, id, expected, profile);
            judge.accept(edit);
            CampaignWrites.delete(parts, tx, caller, edit.row());
            return edit;
        });
    }

    private CampaignEdit begin(Tx tx, EngagementCampaignId id, OptionalLong expected, EngagementProfile profile) {
        EngagementCampaignRow row =
                tx.engagementCampaigns().lock(caller.company(), id).orElseThrow(() -> unknown(id));
        if (expected.isPresent() && expected.getAsLong() != row.version()) {
            throw FreestoneException.of(
                    ErrorCode.CONFLICT,
                    "campaign " + id + " has revision " + row.version() + " by now, read it and try again",
                    Map.of("campaign", id.toString(), "revision", Long.toString(row.version())));
        }
        return new CampaignEdit(
                tx,
                row,
                EngagementRows.campaign(row),
                now(tx),
                profile,
                TargetingChecks.of(profile),
                parts.sending().channels());
    }

    static FreestoneException unknown(EngagementCampaignId id) {
        return FreestoneException.of(
                ErrorCode.NOT_FOUND,
                "there is no campaign " + id + ", give an id that exists",
                Map.of("object", "campaign"));
    }
}
