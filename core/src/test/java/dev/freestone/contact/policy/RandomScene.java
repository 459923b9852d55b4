package dev.freestone.contact.policy;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.FactTerms.WeeklyHours;
import dev.freestone.model.contact.SlotState;
import dev.freestone.model.contact.StopFlag;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A person, what is known and one question, all from a seed. */
final class RandomScene {
    static final List<ZoneId> ZONES = List.of(
            Scene.NEW_YORK,
            ZoneId.of("America/Chicago"),
            ZoneId.of("America/Phoenix"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Pacific/Honolulu"));
    private static final List<String> STATES =
            List.of("GA", "FL", "OK", "WA", "MA", "NY", "DC", "WV", "TX", "VA", "CA");
    private static final List<String> CODES = List.of("404", "212", "850", "206", "405", "800", "808");
    private static final List<String> CHANNELS = List.of("voice", "voice", "text", "email", "mail", "push", "chat");
    private static final List<String> LOANS = List.of("LN-1", "LN-2", "");
    private static final List<StopFlag> FLAGS = List.of(StopFlag.CEASE_REQUEST, StopFlag.EMPLOYER_PROHIBITS);
    private static final Instant FIRST = Instant.parse("2026-02-20T00:00:00Z");
    private static final int DAYS = 270;

    private final Random random;
    private final Instant at;

    private RandomScene(long seed) {
        random = new Random(seed);
        Instant day = FIRST.plus(Duration.ofDays(random.nextInt(DAYS)));
        Instant hour = day.plus(Duration.ofMinutes(30L * random.nextInt(48)));
        at = random.nextBoolean() ? hour : hour.plusNanos(1_000L * random.nextInt(1_000_000_000));
    }

    static Scene of(long seed) {
        return new RandomScene(seed).scene();
    }

    private Scene scene() {
        Scene scene = Scene.scene().at(at.toString()).number(one(CODES)).by(one(CHANNELS));
        scene.purpose = one(List.of(Purpose.COLLECTION, Purpose.COLLECTION, one(List.of(Purpose.values()))));
        scene.open("LN-2").about(one(List.of("LN-1", "LN-2")));
        if (random.nextInt(4) == 0) {
            scene.debts = random.nextBoolean() ? List.of() : List.of(Scene.loan("LN-1"), Scene.loan("LN-2"));
        }
        scene.checked = java.time.LocalDate.ofInstant(at, Scene.NEW_YORK).minusDays(random.nextInt(50));
        scene.place = Optional.of(rare() ? ContactPlace.WORK : ContactPlace.HOME);
        whereabouts(scene);
        int events = random.nextInt(14);
        for (int i = 0; i < events; i++) {
            addEvent(scene);
        }
        recorded(scene);
        return scene;
    }

    private void whereabouts(Scene scene) {
        String state = one(STATES);
        scene.home = facts -> facts.residence(state);
        if (random.nextInt(3) == 0) {
            ZoneId zone = one(ZONES);
            scene.with(facts -> facts.zone(zone));
        }
        if (random.nextInt(3) == 0) {
            scene.confirmed(one(ZONES).getId(), random.nextInt(200));
        }
    }

    ContactEvent addEvent(Scene scene) {
        EventKind kind = one(List.of(EventKind.CALL, EventKind.CALL, EventKind.MESSAGE, EventKind.CONVERSATION));
        String by = kind == EventKind.MESSAGE ? one(List.of("text", "email", "mail")) : "voice";
        String loan = one(LOANS);
        return scene.event(
                kind,
                by,
                at.minus(Duration.ofMinutes(random.nextInt(12 * 24 * 60))),
                loan.isEmpty() ? Optional.empty() : Optional.of(Scene.loan(loan)),
                one(List.of(SlotState.USED, SlotState.USED, SlotState.RESERVED, SlotState.RELEASED)),
                rare() ? Set.of(EventMark.CONSENTED) : Set.of());
    }

    static void addEvent(Scene scene, long seed) {
        new RandomScene(seed).addEventBefore(scene);
    }

    private void addEventBefore(Scene scene) {
        RandomScene then = new RandomScene(random.nextLong(), Scene.instant(scene.at));
        then.addEvent(scene);
    }

    private RandomScene(long seed, Instant at) {
        this.random = new Random(seed);
        this.at = at;
    }

    private void recorded(Scene scene) {
        Instant from = at.minus(Duration.ofHours(random.nextInt(12 * 24)));
        Optional<Instant> end = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(at.plus(Duration.ofHours(random.nextInt(200) - 40)));
        if (random.nextInt(3) == 0) {
            ConsentKind kind = one(List.of(ConsentKind.EXTRA_CALLS, one(List.of(ConsentKind.values()))));
            scene.fact(new FactTerms.Consent(kind, Optional.empty(), Set.of()), Optional.empty(), from, end);
        }
        if (rare()) {
            Set<DayOfWeek> days = new TreeSet<>(List.of(one(List.of(DayOfWeek.values())), DayOfWeek.MONDAY));
            LocalTime until = LocalTime.of(9 + random.nextInt(10), 30 * random.nextInt(2));
            scene.fact(new FactTerms.InconvenientTime(List.of(new WeeklyHours(days, LocalTime.MIDNIGHT, until))));
        }
        if (rare()) {
            scene.fact(new FactTerms.Inbound(scene.channel), Optional.of(Scene.NUMBER), at.minusSeconds(1_800), end);
            scene.traits = ContactTraits.PLAIN.answering(
                    scene.recorded.get(scene.recorded.size() - 1).id());
        }
        if (rare()) {
            scene.fact(new FactTerms.DoNotInteract("CS-1A2B-0004", Set.of(), Set.of()), Optional.empty(), from, end);
        }
        if (rare()) {
            scene.flag(one(FLAGS));
        }
    }

    private boolean rare() {
        return random.nextInt(12) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
