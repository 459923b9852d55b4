package dev.freestone.engine;

import static dev.freestone.engine.SendHouse.row;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RowReason;
import dev.freestone.contact.Backoff;
import dev.freestone.contact.ContactIntent;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.DialerRules;
import dev.freestone.contact.LedgerSettings;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** For each reason a run in which a row ends with it. */
final class RowReasonScenes {
    static final Map<RowReason, Supplier<CampaignRun>> ALL = new EnumMap<>(RowReason.class);

    private static final SenderId TEXT = SenderId.of("text");

    static {
        exports();
        rows();
        stops();
        refusals();
        outcomes();
    }

    private RowReasonScenes() {}

    private static void exports() {
        ALL.put(RowReason.EXPORTED, () -> exporting().rows(row(1L, "LN-1")).runToEnd());
        ALL.put(
                RowReason.DUPLICATE_PERSON,
                () -> exporting().rows(row(1L, "LN-1"), row(1L, "LN-2")).runToEnd());
        ALL.put(
                RowReason.NO_MATCHING_CONTACT,
                () -> new ExportHouse().person(1, 0).rows(row(1L, "LN-1")).runToEnd());
        ALL.put(RowReason.POLICY_DENIED, () -> {
            ExportHouse house = exporting();
            house.engine().contacts().erasePerson(PersonId.of(ExportHouse.id(1)));
            return house.rows(row(1L, "LN-1")).runToEnd();
        });
        ALL.put(RowReason.POLICY_HOLD, () -> {
            ExportHouse house = exporting();
            house.policy = new DialerRules(1).policy();
            house.rows(row(1L, "LN-1")).runToEnd();
            return house.runToEnd();
        });
        ALL.put(RowReason.WORKER_FAILED, () -> {
            SendHouse house = sending();
            house.engine().contacts().kill(ContactScope.EVERYTHING, "complaints");
            return house.runToEnd();
        });
    }

    private static void rows() {
        ALL.put(RowReason.SENT, () -> sending().runToEnd());
        ALL.put(
                RowReason.DUPLICATE_MESSAGE,
                () -> sending().rows(row(1L, "LN-1"), row(1L, "LN-1")).runToEnd());
        ALL.put(
                RowReason.PERSON_NOT_FOUND,
                () -> sending().rows(row(9L, "LN-1")).runToEnd());
        ALL.put(
                RowReason.NO_DELIVERABLE_CONTACT,
                () -> sending()
                        .person(2, SendHouse.email(2))
                        .rows(row(2L, "LN-1"))
                        .runToEnd());
        ALL.put(RowReason.MISSING_ID, () -> sending().rows(row(null, "LN-1")).runToEnd());
        ALL.put(RowReason.INVALID_ID, () -> sending().rows(row("?", "LN-1")).runToEnd());
        ALL.put(RowReason.MISSING_CELL, () -> sending().rows(row(1L, null)).runToEnd());
        ALL.put(RowReason.INVALID_CELL, () -> sending().rows(row(1L, "a,b")).runToEnd());
        ALL.put(RowReason.NO_TEMPLATE, () -> {
            SendHouse house = sending();
            house.templates = SendHouse.templates();
            return house.runToEnd();
        });
    }

    private static void stops() {
        ALL.put(RowReason.HOLD_BEYOND_LIMIT, () -> {
            SendHouse house = sending();
            house.policy = ContactPolicy.usFirstParty();
            CampaignRun run = planned(house);
            house.clock.advance(Duration.ofHours(15));
            return house.end(run);
        });
        ALL.put(RowReason.EXPIRED, () -> {
            SendHouse house = sending();
            CampaignRun run = paused(house, open -> house.clock.advance(Duration.ofHours(15)));
            return house.end(run);
        });
        ALL.put(RowReason.PERSON_ERASED, () -> {
            SendHouse house = sending();
            house.engine().contacts().erasePerson(PersonId.of(SendHouse.id(1)));
            return house.runToEnd();
        });
        ALL.put(RowReason.COMPANY_CLOSED, () -> {
            boolean[] open = {true};
            SendHouse house = sending();
            house.more = builder -> builder.companies(
                    id -> open[0] ? Optional.of(new CompanyProfile(SendHouse.ZONE)) : Optional.empty());
            CampaignRun run = house.start();
            open[0] = false;
            return house.end(run);
        });
        ALL.put(RowReason.HOST_STOP, () -> {
            SendHouse house = sending();
            return house.end(paused(house, open -> house.engine().contacts().stopPerson(PersonId.of(SendHouse.id(1)))));
        });
        ALL.put(RowReason.RUN_CANCELED, () -> {
            SendHouse house = sending();
            house.engine().contacts().pause(ContactScope.EVERYTHING, "the run is to be canceled first");
            CampaignRun run = planned(house);
            house.engine().campaigns().cancel(run.id());
            return house.end(run);
        });
        ALL.put(RowReason.INTENT_CANCELED, () -> {
            SendHouse house = sending();
            return house.end(paused(house, open -> house.engine().contacts().cancel(open)));
        });
    }

    private static void refusals() {
        refusal(RowReason.BAD_DESTINATION, RefusalCode.BAD_DESTINATION);
        refusal(RowReason.UNSUBSCRIBED, RefusalCode.UNSUBSCRIBED);
        refusal(RowReason.CONTENT_BLOCKED, RefusalCode.CONTENT_BLOCKED);
        refusal(RowReason.NOT_IN_SERVICE, RefusalCode.NOT_IN_SERVICE);
        ALL.put(RowReason.NO_DESTINATION, () -> {
            boolean[] known = {true};
            SendHouse house = sending();
            house.directory = (company, refs) -> known[0] ? house.people.find(company, refs) : Map.of();
            return house.end(paused(house, open -> known[0] = false));
        });
        ALL.put(RowReason.RENDER_FAILED, () -> {
            SendHouse house = sending();
            house.more = builder -> builder.templates(request -> Optional.empty());
            return house.runToEnd();
        });
        ALL.put(RowReason.RETRIES_EXHAUSTED, () -> {
            SendHouse house = sending();
            house.texts().answering(Script.later(Duration.ZERO, SendResult.Scope.INTENT));
            return house.runToEnd();
        });
        ALL.put(RowReason.PUT_OFF_TOO_LONG, () -> {
            SendHouse house = sending();
            house.texts().answering(Script.later(Duration.ofDays(1), SendResult.Scope.INTENT));
            return house.runToEnd();
        });
    }

    private static void outcomes() {
        ALL.put(RowReason.OUTCOME_UNKNOWN, () -> unanswered(house -> {}));
        ALL.put(
                RowReason.SETTLED_NOT_DELIVERED,
                () -> unanswered(house -> house.engine()
                        .company(CompanyId.DEFAULT)
                        .actingAs(ActorId.of("user:4711"))
                        .contacts()
                        .settle(unknown(house), false, "the console of the provider says so")));
        ALL.put(
                RowReason.NOT_DELIVERED,
                () -> absent(
                        SenderTraits.none().answersByKey().dedupesByKey(Duration.ofDays(1)),
                        settings(1, Duration.ofHours(24))));
        ALL.put(
                RowReason.PRESUMED_NOT_DELIVERED,
                () -> absent(SenderTraits.none().answersByKey(), settings(5, Duration.ofHours(1))));
    }

    private static LedgerSettings settings(int attempts, Duration closing) {
        LedgerSettings usual = LedgerSettings.DEFAULT;
        return new LedgerSettings(
                usual.lease(),
                usual.claimBatch(),
                usual.sendStartBudget(),
                usual.factsMaxAge(),
                new Backoff(usual.backoff().base(), usual.backoff().max(), attempts),
                usual.absenceQuarantine(),
                closing,
                usual.unknownWindow(),
                usual.maxClockSkew(),
                usual.agingStep(),
                usual.journalChainInterval(),
                usual.exportAssumeAfter());
    }

    private static ExportHouse exporting() {
        return new ExportHouse().person(1, 1);
    }

    private static SendHouse sending() {
        return new SendHouse().person(1).rows(row(1L, "LN-1"));
    }

    private static void refusal(RowReason reason, RefusalCode code) {
        ALL.put(reason, () -> {
            SendHouse house = sending();
            house.texts().answering(request -> new SendResult.Refused(request.idempotencyKey(), code, true));
            return house.runToEnd();
        });
    }

    private static CampaignRun planned(SendHouse house) {
        CampaignRun run = house.start();
        house.engine().tick();
        return run;
    }

    /** A run whose only message is planned and not sent yet when something happens. */
    private static CampaignRun paused(SendHouse house, Consumer<IntentId> meanwhile) {
        house.engine().contacts().pause(ContactScope.EVERYTHING, "something is to happen first");
        CampaignRun run = planned(house);
        meanwhile.accept(open(house).get(0).id());
        house.engine().contacts().resume(ContactScope.EVERYTHING);
        return run;
    }

    private static List<ContactIntent> open(SendHouse house) {
        return house.engine().contacts().list(IntentFilter.ALL, Optional.empty(), 10);
    }

    private static IntentId unknown(SendHouse house) {
        return house.engine().contacts().unknowns(Optional.empty(), 1).get(0).id();
    }

    /** A run that another message keeps open while something becomes of one without an answer. */
    private static CampaignRun unanswered(Consumer<SendHouse> meanwhile) {
        SendHouse house = sending().person(2).rows(row(1L, "LN-1"), row(2L, "LN-2"));
        return unanswered(house, meanwhile);
    }

    private static CampaignRun unanswered(SendHouse house, Consumer<SendHouse> meanwhile) {
        house.texts()
                .answering(request -> request.destination().value().endsWith("0001")
                        ? Script.unknown(request)
                        : Script.accepted(request));
        IntentId[] held = new IntentId[1];
        CampaignRun run = paused(house, last -> {
            // The last planned stands first.
            held[0] = last;
            house.engine().contacts().hold(last);
        });
        house.engine().tick();
        meanwhile.accept(house);
        house.engine().contacts().release(held[0]);
        return house.end(run);
    }

    /** A reconciler says that the provider never saw it. */
    private static CampaignRun absent(SenderTraits traits, LedgerSettings settings) {
        SendHouse house = sending().person(2).rows(row(1L, "LN-1"), row(2L, "LN-2"));
        house.texts().traits = traits;
        house.more = builder -> builder.ledger(settings)
                .reconciler(
                        TEXT,
                        attempts -> attempts.stream()
                                .<Finding>map(attempt -> new Finding.Absent(attempt.idempotencyKey()))
                                .toList());
        return unanswered(house, waiting -> {
            for (int minutes = 0; minutes < 8 * 60; minutes += 10) {
                waiting.clock.advance(Duration.ofMinutes(10));
                waiting.engine().tick();
            }
        });
    }
}
