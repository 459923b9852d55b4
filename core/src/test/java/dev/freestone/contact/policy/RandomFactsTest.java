package dev.freestone.contact.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.policy.AreaCodeTable;
import dev.freestone.engine.policy.ShippedPacks;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.PolicyDecision.Outcome;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold whatever is known and asked. */
class RandomFactsTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_261_126L);
    private static final int SCENES = 4_000;
    private static final int SAMPLES = 12;
    private static final Duration HORIZON = Duration.ofDays(45);

    @BeforeAll
    static void tells_its_seed() {
        System.out.println("RandomFactsTest: -Dfreestone.seed=" + SEED);
    }

    private static void each(BiConsumer<Scene, Random> proof) {
        for (long seed = SEED; seed < SEED + SCENES; seed++) {
            proof.accept(RandomScene.of(seed), new Random(seed));
        }
    }

    private static String named(Scene scene, PolicyDecision decision) {
        return scene.at + " " + scene.channel + " " + scene.purpose + " " + decision;
    }

    @Fact("POL-3")
    @Test
    void explaining_decides_the_same() {
        each((scene, random) -> assertThat(scene.explain().decision()).isEqualTo(scene.decide()));
    }

    @Test
    void every_outcome_is_among_them() {
        List<Outcome> seen = new ArrayList<>();
        each((scene, random) -> seen.add(scene.decide().outcome()));
        for (Outcome each : Outcome.values()) {
            assertThat(seen.stream().filter(each::equals).count())
                    .as("%s", each)
                    .isGreaterThan(SCENES / 20);
        }
    }

    @Fact("POL-25")
    @Test
    void a_hold_ends_at_the_first_instant_that_allows() {
        each((scene, random) -> {
            PolicyDecision decision = scene.decide();
            if (decision.outcome() != Outcome.HOLD) {
                return;
            }
            Instant at = Scene.instant(scene.at);
            Instant until = decision.until().orElse(at.plus(HORIZON));
            if (decision.until().isPresent()) {
                assertThat(then(scene, until).outcome())
                        .as("%s", named(scene, decision))
                        .isEqualTo(Outcome.ALLOW);
            }
            for (Instant each : samples(at, until, random)) {
                assertThat(then(scene, each).outcome())
                        .as("%s at %s", named(scene, decision), each)
                        .isNotEqualTo(Outcome.ALLOW);
            }
        });
    }

    @Fact("POL-26")
    @Test
    void an_allowance_stands_until_it_says() {
        each((scene, random) -> {
            PolicyDecision decision = scene.decide();
            if (decision.outcome() != Outcome.ALLOW) {
                return;
            }
            Instant at = Scene.instant(scene.at);
            for (Instant each : samples(at, decision.validUntil().orElse(at.plus(HORIZON)), random)) {
                assertThat(then(scene, each))
                        .as("%s at %s", named(scene, decision), each)
                        .returns(decision.outcome(), PolicyDecision::outcome)
                        .returns(decision.ruleId(), PolicyDecision::ruleId);
            }
        });
    }

    @Fact("POL-15")
    @Test
    void a_pack_a_rule_or_an_event_more_never_allows_more() {
        List<RulePack> all = ShippedPacks.all();
        List<PolicySet> fewer = new ArrayList<>();
        for (RulePack pack : all) {
            List<RulePack> others =
                    all.stream().filter(each -> !each.equals(pack)).toList();
            fewer.add(PolicySet.of(
                    PolicyProfile.US_THIRD_PARTY_COLLECTOR, others, List.of(), List.of(), AreaCodeTable.read()));
            for (PackRule rule : pack.rules()) {
                fewer.add(Packs.THIRD_PARTY.without(pack.name() + "/" + rule.id(), "to compare"));
            }
        }
        each((scene, random) -> {
            PolicyDecision before =
                    scene.under(fewer.get(random.nextInt(fewer.size()))).decide();
            PolicyDecision after = scene.under(Packs.THIRD_PARTY).decide();
            assertThat(isLooser(before, after)).as("%s", named(scene, before)).isFalse();
            RandomScene.addEvent(scene, random.nextLong());
            assertThat(isLooser(after, scene.decide()))
                    .as("%s", named(scene, after))
                    .isFalse();
        });
    }

    @Fact("POL-14")
    @Test
    void a_zone_more_never_lifts_a_hold() {
        each((scene, random) -> {
            PolicyExplanation before = scene.explain();
            ZoneId more = RandomScene.ZONES.get(random.nextInt(RandomScene.ZONES.size()));
            scene.with(facts -> facts.zone(more));
            if (!before.zones().isEmpty() && before.decision().outcome() == Outcome.HOLD) {
                assertThat(scene.decide().outcome())
                        .as("%s", named(scene, before.decision()))
                        .isNotEqualTo(Outcome.ALLOW);
            }
        });
    }

    @Test
    void a_collection_call_is_made_within_the_hours_of_every_zone_only() {
        each((scene, random) -> {
            PolicyExplanation told = scene.why(Purpose.COLLECTION).explain();
            if (scene.channel.equals("mail")
                    || scene.traits.replyTo().isPresent()
                    || told.decision().outcome() != Outcome.ALLOW) {
                return;
            }
            for (ZoneSignal each : told.zones()) {
                LocalTime shown = Scene.instant(scene.at).atZone(each.zone()).toLocalTime();
                assertThat(shown)
                        .isBetween(LocalTime.of(8, 0), LocalTime.of(21, 0).minusNanos(1_000));
            }
        });
    }

    private static boolean isLooser(PolicyDecision before, PolicyDecision after) {
        return before.outcome() != Outcome.ALLOW && after.outcome() == Outcome.ALLOW;
    }

    private static PolicyDecision then(Scene scene, Instant when) {
        return PolicyEvaluator.decide(scene.question(), scene.facts(), scene.set, PolicyMoment.live(when));
    }

    /** Instants from the first up to the last, which is not among them, but the microsecond before it is. */
    private static List<Instant> samples(Instant from, Instant to, Random random) {
        List<Instant> all = new ArrayList<>();
        long length = ChronoUnit.MICROS.between(from, to);
        for (int i = 0; i < SAMPLES && length > 0; i++) {
            all.add(from.plus((long) (random.nextDouble() * length), ChronoUnit.MICROS));
        }
        if (length > 0) {
            all.add(to.minus(1, ChronoUnit.MICROS));
        }
        return all;
    }
}
