package dev.freestone.contact.policy;

import static dev.freestone.contact.policy.Scene.scene;
import static dev.freestone.model.common.Purpose.ACCOUNT_SECURITY;
import static dev.freestone.model.common.Purpose.MARKETING;
import static dev.freestone.model.common.Purpose.REQUIRED_NOTICE;
import static dev.freestone.model.common.Purpose.SERVICING;

import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.FactTerms.WeeklyHours;
import dev.freestone.model.contact.Recipient;
import dev.freestone.model.contact.SlotState;
import dev.freestone.model.contact.StopFlag;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The facts of each worked example, by its number. */
final class PolicyExamples {
    static final Map<Integer, Supplier<Scene>> ALL = new LinkedHashMap<>();

    private static final WeeklyHours BEFORE_FIVE =
            new WeeklyHours(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.MIDNIGHT, LocalTime.of(17, 0));
    private static final FactId FIRST_FACT = FactId.of("F0");

    static {
        of(1, () -> scene().daily(6, "02-25", "LN-1"));
        of(2, () -> seven());
        of(3, () -> sevenOnMonday());
        of(4, () -> sevenOnMonday().on("03-08T20:59"));
        of(5, () -> sevenOnMonday().on("03-09T08:00"));
        of(6, () -> scene().conversation("03-02T15:00").on("03-02T16:00"));
        of(7, () -> scene().conversation("03-02T15:00").on("03-09T08:00"));
        of(8, () -> scene().conversation("03-02T23:59").on("03-09T10:00"));
        of(9, () -> scene().conversation("03-03T00:01").on("03-09T10:00"));
        of(10, () -> scene().daily(6, "02-25", "LN-1"));
        of(11, () -> extraCalls().on("03-03T11:00"));
        of(12, () -> extraCalls().on("03-09T20:00"));
        of(13, () -> excludedCalls().on("03-10T10:00"));
        of(14, () -> extraCalls().conversation("03-05T12:00").on("03-10T10:00"));
        of(15, () -> extraCallsUntil(Optional.of(Scene.ny("03-04T12:00"))).on("03-04T13:00"));
        of(16, () -> oneNotConnected());
        of(17, () -> scene().daily(7, "02-25", "LN-1"));
        of(18, () -> seven().open("LN-2").about("LN-2"));
        of(19, () -> seven().open("LN-2").about("LN-1", "LN-2"));
        of(
                20,
                () -> scene().account("AC-9", "LN-1", "LN-2")
                        .daily(4, "02-25", "LN-1")
                        .daily(3, "03-01", "LN-2")
                        .about("LN-2"));
        of(21, () -> seven().to(Scene.Q));
        of(
                22,
                () -> seven().flag(StopFlag.ATTORNEY_REPRESENTED)
                        .traits(ContactTraits.PLAIN.to(Recipient.CONSUMER_ATTORNEY)));
        of(23, () -> scene().daily(6, "02-25", "LN-1").calls("03-03T09:00"));
        of(24, () -> slot(SlotState.RESERVED, "03-03T12:00"));
        of(25, () -> slot(SlotState.RELEASED, "03-03T12:00"));
        of(26, () -> scene().open("LN-2").daily(7, "02-25", "").about("LN-2"));
        of(27, () -> texts(9));
        of(28, () -> scene().daily(6, "02-25", "LN-1"));
        of(29, () -> slot(SlotState.RESERVED, "03-03T10:00"));
        of(30, () -> slot(SlotState.RELEASED, "03-03T10:00"));
        of(31, () -> scene().on("03-03T07:59:59"));
        of(32, () -> scene().on("03-03T20:59:59"));
        of(33, () -> scene().on("03-03T21:00"));
        of(34, () -> scene().on("03-03T21:02"));
        of(35, () -> scene().by("email").on("03-03T22:00"));
        of(36, () -> scene().by("mail").why(REQUIRED_NOTICE).on("03-03T02:00"));
        of(37, () -> scene().by("text").why(REQUIRED_NOTICE).on("03-03T02:00"));
        of(38, () -> scene().by("text").why(ACCOUNT_SECURITY).on("03-03T03:00"));
        of(39, () -> atlantaAndCalifornia());
        of(40, () -> atlantaAndCalifornia().on("03-03T20:59"));
        of(41, () -> atlantaAndCalifornia().on("03-03T21:30"));
        of(42, () -> atlantaAndCalifornia().on("03-03T21:30").confirmed("America/Los_Angeles", 30));
        of(43, () -> scene().known(facts -> facts).number("850").on("03-03T08:30"));
        of(44, () -> scene().known(facts -> facts).number("800"));
        of(45, () -> scene().known(facts -> facts.zone(Scene.NEW_YORK)).calls("03-01T12:00", "03-02T12:00"));
        of(46, () -> talkAtNight());
        of(47, () -> scene().at("2026-03-07T12:30Z"));
        of(48, () -> scene().at("2026-03-08T12:00Z"));
        of(49, () -> scene().at("2026-10-31T12:30Z"));
        of(50, () -> scene().at("2026-11-01T12:30Z"));
        of(51, () -> reply().on("03-03T23:15"));
        of(52, () -> secondReply());
        of(53, () -> scene().fact(new FactTerms.InconvenientTime(List.of(BEFORE_FIVE))));
        of(54, () -> scene().flag(StopFlag.CEASE_REQUEST));
        of(55, () -> scene().flag(StopFlag.CEASE_REQUEST).by("mail").subject("ceaseCommunicationAcknowledgement"));
        of(56, () -> scene().flag(StopFlag.ATTORNEY_REPRESENTED));
        of(57, () -> scene().flag(StopFlag.EMPLOYER_PROHIBITS).where(ContactPlace.WORK));
        of(58, () -> scene().flag(StopFlag.BANKRUPTCY).by("text"));
        of(59, () -> forbidden().by("text").theme(Theme.OPS_COLL_DEBT));
        of(60, () -> forbidden().by("text").theme(Theme.OPS_ACCOUNT_CREDENTIALS).why(ACCOUNT_SECURITY));
        of(61, () -> forbiddenUntil("03-04T00:00").on("03-03T20:30"));
        of(62, () -> forbiddenUntil("03-04T00:00").on("03-04T08:00"));
        of(63, () -> scene().by("text").checked(60));
        of(64, () -> scene().by("text").checked(61));
        of(65, () -> stopped("03-03T09:30").by("text").why(SERVICING));
        of(66, () -> confirming("03-03T22:57").on("03-03T23:00"));
        of(67, () -> confirming("03-03T22:54").on("03-03T23:00"));
        of(
                68,
                () -> scene().by("text")
                        .why(SERVICING)
                        .fact(
                                new FactTerms.PossibleRevocation("text"),
                                Optional.of(Scene.NUMBER),
                                Scene.ny("03-02T12:00"),
                                Optional.empty()));
        of(69, () -> scene().why(SERVICING).traits(ContactTraits.PLAIN.autodialed(true)));
        of(70, () -> prerecorded());
        of(71, () -> scene().by("text").traits(ContactTraits.PLAIN.claiming("financial_institution")));
        of(72, () -> scene().why(MARKETING).dncUnknown());
        of(73, () -> scene().under(Packs.FIRST_PARTY).by("text").why(SERVICING).on("03-03T07:30"));
        of(74, () -> scene().by("text").why(MARKETING).on("03-03T20:30").in("FL", "America/New_York"));
        of(75, () -> oklahoma());
        of(
                76,
                () -> scene().by("text")
                        .why(MARKETING)
                        .at("2026-03-01T11:30-06:00")
                        .in("TX", "America/Chicago"));
        of(77, () -> massachusetts());
        of(78, () -> newYorkCity().on("08-31T10:00"));
        of(79, () -> newYorkCity().on("09-01T10:00"));
        of(80, () -> newYorkCity().on("09-01T10:00").known(facts -> facts.residence("NY")));
        of(81, () -> scene().by("email").in("DC", "America/New_York"));
        of(82, () -> scene().by("email").in("DC", "America/New_York").subject("electronicConsentRequest"));
        of(
                83,
                () -> scene().in("DC", "America/New_York")
                        .calls("02-27T12:00", "02-28T12:00", "03-01T12:00", "03-02T12:00"));
        of(84, () -> washington());
        of(85, () -> westVirginia());
        of(
                86,
                () -> scene().under(Packs.FIRST_PARTY_PLAIN)
                        .by("email")
                        .at("2025-05-15T21:30-04:00")
                        .in("FL", "America/New_York"));
        of(
                87,
                () -> scene().under(Packs.FIRST_PARTY_PLAIN)
                        .by("email")
                        .on("03-03T21:30")
                        .in("FL", "America/New_York"));
        of(
                88,
                () -> scene().under(Packs.FIRST_PARTY)
                        .by("email")
                        .on("03-03T21:30")
                        .in("FL", "America/New_York"));
        of(
                89,
                () -> scene().why(MARKETING)
                        .on("03-03T21:05")
                        .in("VA", "America/New_York")
                        .consent(ConsentKind.TIME_OF_DAY));
        of(90, () -> scene().by("email").why(MARKETING).lacking("postal_address"));
        of(91, () -> scene().under(Packs.MARKETING));
        of(92, () -> early().in("CA", "America/Los_Angeles"));
        of(93, () -> early().in("HI", "Pacific/Honolulu"));
        of(94, () -> early().known(facts -> facts));
        of(95, () -> earlyAfterSeven().in("CA", "America/Los_Angeles"));
        of(96, () -> earlyForbidden());
        of(
                97,
                () -> scene().under(Packs.NONE)
                        .by("text")
                        .why(MARKETING)
                        .on("03-03T03:00")
                        .known(facts -> facts));
        of(
                98,
                () -> scene().under(Packs.NONE)
                        .by("text")
                        .why(MARKETING)
                        .fact(
                                new FactTerms.OptOut("text", Set.of(MARKETING)),
                                Optional.of(Scene.NUMBER),
                                Scene.ny("03-01T12:00"),
                                Optional.empty()));
    }

    private PolicyExamples() {}

    private static void of(int number, Supplier<Scene> scene) {
        ALL.put(number, scene);
    }

    private static Scene seven() {
        return scene().daily(6, "02-25", "LN-1").calls("03-03T09:00");
    }

    private static Scene sevenOnMonday() {
        return scene().calls(
                        "03-02T09:00",
                        "03-02T10:00",
                        "03-02T11:00",
                        "03-02T12:00",
                        "03-02T13:00",
                        "03-02T14:00",
                        "03-02T15:00");
    }

    private static Scene extraCalls() {
        return extraCallsUntil(Optional.empty());
    }

    private static Scene extraCallsUntil(Optional<Instant> withdrawn) {
        Scene scene = scene();
        for (int i = 0; i < 7; i++) {
            scene.calls("03-03T09:00");
        }
        return scene.fact(
                new FactTerms.Consent(ConsentKind.EXTRA_CALLS, Optional.empty(), Set.of()),
                Optional.empty(),
                Scene.ny("03-03T10:00"),
                withdrawn);
    }

    private static Scene excludedCalls() {
        Scene scene = extraCalls();
        for (int day = 5; day <= 9; day++) {
            scene.event(
                    EventKind.CALL,
                    "voice",
                    Scene.ny("03-0" + day + "T12:00"),
                    Optional.of(Scene.loan("LN-1")),
                    SlotState.USED,
                    Set.of(EventMark.CONSENTED));
        }
        return scene;
    }

    private static Scene oneNotConnected() {
        Scene scene = scene().daily(6, "02-25", "LN-1");
        scene.event(
                EventKind.CALL,
                "voice",
                Scene.ny("03-03T09:00"),
                Optional.of(Scene.loan("LN-1")),
                SlotState.USED,
                Set.of(EventMark.NOT_CONNECTED));
        return scene;
    }

    private static Scene slot(SlotState state, String when) {
        Scene scene = scene().daily(6, "02-25", "LN-1");
        scene.event(EventKind.CALL, "voice", Scene.ny(when), Optional.of(Scene.loan("LN-1")), state, Set.of());
        return scene;
    }

    private static Scene texts(int count) {
        Scene scene = scene().daily(6, "02-25", "LN-1");
        for (int i = 0; i < count; i++) {
            scene.event(EventKind.MESSAGE, "text", Scene.ny("03-02T12:00"), "LN-1");
        }
        return scene;
    }

    private static Scene atlantaAndCalifornia() {
        return scene().known(facts -> facts.residence("CA")).number("404");
    }

    private static Scene talkAtNight() {
        Scene scene = atlantaAndCalifornia().on("03-09T13:00");
        scene.event(EventKind.CONVERSATION, "voice", Instant.parse("2026-03-03T05:30:00Z"), "LN-1");
        return scene;
    }

    private static Scene reply() {
        return scene().by("text")
                .traits(ContactTraits.PLAIN.answering(FIRST_FACT))
                .fact(
                        new FactTerms.Inbound("text"),
                        Optional.of(Scene.NUMBER),
                        Scene.ny("03-03T23:10"),
                        Optional.empty());
    }

    private static Scene secondReply() {
        Scene scene = reply().on("03-03T23:16");
        scene.event(
                EventKind.MESSAGE,
                "text",
                Scene.ny("03-03T23:15"),
                Optional.of(Scene.loan("LN-1")),
                SlotState.USED,
                Set.of(EventMark.REPLY));
        return scene;
    }

    private static Scene forbidden() {
        return scene().fact(new FactTerms.DoNotInteract("CS-1A2B-0004", Set.of(), Set.of()));
    }

    private static Scene forbiddenUntil(String end) {
        Scene scene = scene();
        return scene.fact(
                new FactTerms.DoNotInteract("CS-1A2B-0004", Set.of(), Set.of()),
                Optional.empty(),
                Scene.ny("03-01T12:00"),
                Optional.of(Scene.ny(end)));
    }

    private static Scene stopped(String when) {
        return scene().fact(
                        new FactTerms.Revocation("text", EnumSet.complementOf(EnumSet.of(ACCOUNT_SECURITY))),
                        Optional.of(Scene.NUMBER),
                        Scene.ny(when),
                        Optional.empty());
    }

    private static Scene confirming(String when) {
        return stopped(when).by("text").why(SERVICING).traits(ContactTraits.PLAIN.confirming(FIRST_FACT));
    }

    private static Scene prerecorded() {
        Scene scene =
                scene().why(SERVICING).eventsFor(SERVICING).landline().traits(ContactTraits.PLAIN.prerecorded(true));
        return scene.calls("02-10T12:00", "02-20T12:00", "03-01T12:00");
    }

    private static Scene oklahoma() {
        Scene scene = scene().by("text")
                .why(MARKETING)
                .eventsFor(MARKETING)
                .at("2026-03-03T08:30-06:00")
                .in("OK", "America/Chicago");
        for (String hour : List.of("09", "12", "18")) {
            scene.event(EventKind.MESSAGE, "text", Scene.instant("2026-03-02T" + hour + ":00-06:00"), "");
        }
        return scene;
    }

    private static Scene massachusetts() {
        Scene scene = scene().in("MA", "America/New_York").calls("02-27T12:00");
        scene.event(EventKind.MESSAGE, "text", Scene.ny("03-02T12:00"), "LN-1");
        return scene;
    }

    private static Scene newYorkCity() {
        Scene scene = scene().by("email")
                .in("NY", "New York", "America/New_York")
                .consent(ConsentKind.ELECTRONIC_CONTACT)
                .calls("08-28T12:00");
        scene.event(EventKind.MESSAGE, "text", Scene.ny("08-29T12:00"), "LN-1");
        scene.event(EventKind.MESSAGE, "email", Scene.ny("08-30T12:00"), "LN-1");
        return scene;
    }

    private static Scene washington() {
        Scene scene = scene().at("2026-03-03T10:00-08:00").in("WA", "America/Los_Angeles");
        scene.event(EventKind.CALL, "voice", Scene.instant("2026-02-26T12:00-08:00"), "LN-1");
        scene.event(EventKind.MESSAGE, "text", Scene.instant("2026-02-28T12:00-08:00"), "LN-1");
        scene.event(EventKind.MESSAGE, "mail", Scene.instant("2026-03-01T12:00-08:00"), "LN-1");
        return scene;
    }

    private static Scene westVirginia() {
        Scene scene = scene().under(Packs.FIRST_PARTY_PLAIN).in("WV", "America/New_York");
        for (int i = 0; i < 5; i++) {
            scene.conversation("02-26T12:00").conversation("03-02T12:00");
        }
        return scene;
    }

    private static Scene early() {
        return scene().at("2026-03-03T05:40-05:00").noon("America/New_York");
    }

    private static Scene earlyAfterSeven() {
        return sevenOnMonday().at("2026-03-03T05:40-05:00").noon("America/New_York");
    }

    private static Scene earlyForbidden() {
        return forbidden().at("2026-03-03T05:40-05:00").noon("America/New_York").in("CA", "America/Los_Angeles");
    }
}
