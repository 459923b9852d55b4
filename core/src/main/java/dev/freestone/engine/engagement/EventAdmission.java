package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdmissionRules;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.LiveCampaign;
import dev.freestone.engagement.OptInHistory;
import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.Tx;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether campaigns admit events of one customer, by what is known of the customer at this moment of the transaction. Of one thread.
 * Source: docs/spec/engagement-behaviors.md 2.3.
 */
final class EventAdmission {
    private final Tx tx;
    private final OutcomeCall call;
    private @Nullable Map<String, @Nullable Object> document;
    private @Nullable Map<EngagementCampaignId, OptInHistory> histories;

    EventAdmission(Tx tx, OutcomeCall call) {
        this.tx = tx;
        this.call = call;
    }

    boolean admits(LiveCampaign campaign, EngagementEvent event) {
        return AdmissionRules.admits(
                campaign.campaign(),
                isQualified(campaign),
                history(campaign.campaign().id()),
                event.date());
    }

    boolean isQualified(LiveCampaign campaign) {
        return !call.customer().standing().restricted() && campaign.bundle().matches(document());
    }

    /** Tags or points have changed. */
    void factsChanged() {
        document = null;
    }

    /** The customer has opted in or out. */
    void standingChanged() {
        histories = null;
    }

    private Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> read = document;
        if (read == null) {
            read = CustomerFacts.read(tx, call.customer(), call.key(), call.now())
                    .document();
            document = read;
        }
        return read;
    }

    private OptInHistory history(EngagementCampaignId campaign) {
        Map<EngagementCampaignId, OptInHistory> read = histories;
        if (read == null) {
            read = new HashMap<>();
            for (StandingRow row : tx.customers().standings(call.key())) {
                read.put(row.campaign(), new OptInHistory(row.history()));
            }
            histories = read;
        }
        return read.getOrDefault(campaign, OptInHistory.NONE);
    }
}
