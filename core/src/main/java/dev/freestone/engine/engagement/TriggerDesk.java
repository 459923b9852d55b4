package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.EventNotification;
import dev.freestone.engagement.LiveCampaign;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engagement.TriggeredUnits;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.List;

/**
 * Fires the units that a completion of a behavior triggers, after its outcomes: plans messages, and tells display units that are
 * visible at once. Thread-safe. Source: docs/spec/engagement-behaviors.md 2.1, 7.
 */
final class TriggerDesk {
    private final EngineParts parts;
    private final Caller caller;
    private final TriggeredMessages messages;
    private final TriggeredDisplays displays;

    TriggerDesk(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.caller = caller;
        this.messages = new TriggeredMessages(parts, ledger, caller);
        this.displays = new TriggeredDisplays(parts, ledger, caller);
    }

    /**
     * What came of it. Immutable.
     *
     * @param messages planned or skipped, by id of the unit
     * @param notifications display units that are visible at once, by id of the unit
     */
    record Fired(List<OutcomeResult> messages, List<EventNotification> notifications) {
        static final Fired NOTHING = new Fired(List.of(), List.of());
    }

    /** Messages stand behind the outcomes of the list. */
    Fired fire(Tx tx, OutcomeCall call, DueCompletion due) {
        List<AdUnit> units = due.emission().goal().isPresent()
                ? List.of()
                : TriggeredUnits.of(due.campaign(), due.achievement().id());
        if (units.isEmpty()) {
            return Fired.NOTHING;
        }
        CompanyProfile profile = Companies.require(parts, caller.company());
        LiveCampaign live = LiveCampaign.of(
                due.campaign(), query -> parts.engaging().targetings().stored(caller.company(), profile, query));
        Onlooker onlooker = Onlooker.of(
                tx, call.now(), call.customer(), call.key(), (any, who, asked, now) -> CustomerProgress.Done.NOTHING);
        List<OutcomeResult> planned = new ArrayList<>();
        for (AdUnit unit : units) {
            if (unit.contact().isPresent()) {
                int index = due.achievement().outcomes().size() + planned.size() + 1;
                planned.add(messages.plan(tx, call, new OutcomePlace(due, index), unit, onlooker, live));
            }
        }
        return new Fired(planned, displays.visible(call, due, units, onlooker, live, profile));
    }
}
