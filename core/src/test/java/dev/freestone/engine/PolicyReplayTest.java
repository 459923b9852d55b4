package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.EvidenceRecord;
import dev.freestone.contact.ReplayMode;
import dev.freestone.contact.ReplayReport;
import dev.freestone.contact.ReplayResult;
import dev.freestone.contact.policy.PolicySet;
import dev.freestone.contact.policy.RulePackReader;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.StopFlag;
import dev.freestone.spi.JournalRecord;
import dev.freestone.testkit.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What other rules would have made of the past. */
class PolicyReplayTest {
    private static final String BO_1 = "BO-1";
    private static final long SEED = 20_261_126L;

    private final ReplayHouse house = new ReplayHouse(ContactPolicy.usThirdPartyCollector());

    @Test
    void the_same_rules_say_the_same() {
        house.call(BO_1, "LN-1");
        house.ledger.tick();

        ReplayReport report = house.replay(house.set(), ReplayMode.FIXED_HISTORY);

        assertThat(report.total()).isEqualTo(Map.of(ReplayResult.SAME, 1L));
        assertThat(report.byRule()).isEqualTo(Map.of("core/allow", Map.of(ReplayResult.SAME, 1L)));
        assertThat(report.byProducer()).containsOnlyKeys(LedgerHouse.CAMPAIGN);
        assertThat(report.byDay()).containsOnlyKeys(LocalDate.of(2026, 3, 2));
    }

    @Test
    void a_rule_of_the_host_would_have_held() {
        IntentId id = house.call(BO_1, "LN-1");
        house.ledger.tick();
        PolicySet candidate = house.set().with(List.of(RulePackReader.read("""
                {"pack": "host-late", "version": "2026.01.1", "title": "Later in the morning", "jurisdiction": {"country": "US"},
                 "legalReview": "required",
                 "rules": [{"id": "window", "kind": "window", "force": "presumption",
                  "scope": {"roles": ["any"], "purposes": ["collection"], "channels": ["voice"]}, "from": "2020-01-01",
                  "params": {"hours": [{"days": "MON-SUN", "from": "11:00", "to": "20:00"}]},
                  "confidence": "A", "source": "the house"}]}
                """)));

        ReplayReport report = house.replay(candidate, ReplayMode.FIXED_HISTORY);

        assertThat(report.byRule()).isEqualTo(Map.of("host-late/window", Map.of(ReplayResult.NEWLY_HELD, 1L)));
        assertThat(house.replayed)
                .singleElement()
                .returns(id, each -> each.intent())
                .returns("core/allow", each -> each.recorded().ruleId())
                .returns(
                        Optional.of(Instant.parse("2026-03-02T16:00:00Z")),
                        each -> each.candidate().orElseThrow().until());
    }

    @Test
    void without_a_rule_what_it_denied_would_have_been_allowed_or_stopped_by_the_next_one() {
        house.record(new FactTerms.Stop(StopFlag.CEASE_REQUEST), BO_1, false, Optional.empty());
        house.record(new FactTerms.Stop(StopFlag.CEASE_REQUEST), "BO-2", false, Optional.empty());
        house.record(new FactTerms.Stop(StopFlag.ATTORNEY_REPRESENTED), "BO-2", false, Optional.empty());
        IntentId one = house.call(BO_1, "LN-1");
        IntentId two = house.call("BO-2", "LN-2");
        house.ledger.tick();

        house.replay(house.set().without("us-federal-reg-f/cease", "a question"), ReplayMode.FIXED_HISTORY);

        assertThat(house.that(ReplayResult.NEWLY_ALLOWED)).containsExactly(one);
        assertThat(house.that(ReplayResult.RULE_CHANGED)).containsExactly(two);
    }

    @Test
    void what_was_recorded_or_ended_later_is_not_known_to_an_earlier_decision() {
        FactRow stop = house.record(new FactTerms.Stop(StopFlag.CEASE_REQUEST), BO_1, false, Optional.empty());
        house.call(BO_1, "LN-1");
        house.ledger.tickAfter(Duration.ofMinutes(1));
        house.ledger.clock.advance(Duration.ofMinutes(1));
        house.end(stop);
        house.call(BO_1, "LN-1");
        house.ledger.tickAfter(Duration.ofMinutes(1));
        house.ledger.clock.advance(Duration.ofMinutes(1));
        house.record(new FactTerms.Stop(StopFlag.DECEASED), BO_1, false, Optional.empty());

        assertThat(house.replay(house.set(), ReplayMode.FIXED_HISTORY).total())
                .isEqualTo(Map.of(ReplayResult.SAME, 2L));
        assertThat(house.replayed)
                .extracting(each -> each.recorded().ruleId())
                .containsExactly("us-federal-reg-f/cease", "core/allow");
    }

    @Test
    void a_decision_without_a_snapshot_is_not_replayable() {
        house.ledger.policy = ContactPolicy.none();
        house.call(BO_1, "LN-1");
        house.ledger.tick();
        house.ledger.policy = ContactPolicy.usThirdPartyCollector();

        assertThat(house.replay(house.set(), ReplayMode.FIXED_HISTORY).total())
                .isEqualTo(Map.of(ReplayResult.NOT_REPLAYABLE, 1L));
        assertThat(house.replayed).singleElement().returns("core/none", each -> each.ruleId());
    }

    @Test
    void only_decisions_of_the_time_are_looked_at() {
        house.call(BO_1, "LN-1");
        house.ledger.tick();
        Instant made = house.ledger.clock.instant();
        PolicyReplay replay = house.ledger.contacts().replay();
        PolicySet set = replay.set();
        ReplayMode mode = ReplayMode.FIXED_HISTORY;

        assertThat(replay.run(made, made, set, mode, each -> {}).decisions()).isZero();
        assertThat(replay.run(made, made.plusNanos(1_000), set, mode, each -> {})
                        .decisions())
                .isEqualTo(1);
        assertThat(replay.run(made.minusSeconds(9), made, set, mode, each -> {}).decisions())
                .isZero();
        assertThatThrownBy(() -> replay.run(made, made.minusSeconds(1), set, mode, each -> {}))
                .isInstanceOf(FreestoneException.class)
                .hasMessageContaining("is before from");
    }

    @Test
    void a_replay_leaves_no_trace() {
        house.call(BO_1, "LN-1");
        house.ledger.tick();
        List<JournalRecord> before = journal();
        int sent = house.ledger.script.requests.size();

        house.replay(sixCalls(), ReplayMode.COUNTERFACTUAL);

        assertThat(journal()).isEqualTo(before);
        assertThat(house.ledger.script.requests).hasSize(sent);
    }

    private List<JournalRecord> journal() {
        return house.ledger.storage.read(
                tx -> tx.journal().within(CompanyId.DEFAULT, "intent", Instant.EPOCH, Instant.MAX, 0, 1_000));
    }

    @Test
    void what_the_other_rules_block_counts_no_more_where_the_past_is_made_anew() {
        List<IntentId> calls = new ArrayList<>();
        for (int day = 0; day < 14; day++) {
            calls.add(house.call(BO_1, "LN-1"));
            house.ledger.tick();
            house.ledger.clock.advance(Duration.ofDays(1));
        }

        house.replay(sixCalls(), ReplayMode.FIXED_HISTORY);
        List<IntentId> fixed = house.that(ReplayResult.NEWLY_HELD);
        house.replay(sixCalls(), ReplayMode.COUNTERFACTUAL);

        assertThat(fixed).isEqualTo(calls.subList(6, 14));
        assertThat(house.that(ReplayResult.NEWLY_HELD)).containsExactly(calls.get(6), calls.get(13));
    }

    @Fact("POL-56")
    @Test
    void with_six_calls_in_seven_days_exactly_each_seventh_call_would_have_been_held() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        Map<IntentId, String> persons = new HashMap<>();
        for (int hour = 0; hour < 150 * 24; hour += 1 + random.nextInt(30)) {
            String person = "BO-" + (1 + random.nextInt(2));
            persons.put(house.call(person, "LN-" + person), person);
            house.ledger.tickAfter(Duration.ofHours(1 + random.nextInt(9)));
        }
        Map<String, List<LocalDate>> made = new HashMap<>();
        List<IntentId> seventh = new ArrayList<>();
        house.replay(house.set(), ReplayMode.FIXED_HISTORY);
        house.replayed.stream()
                .filter(each -> each.recorded().ruleId().equals("core/allow"))
                .forEach(each -> {
                    LocalDate day = LocalDate.ofInstant(each.at(), ReplayHouse.NEW_YORK);
                    List<LocalDate> days = made.computeIfAbsent(persons.get(each.intent()), none -> new ArrayList<>());
                    if (days.stream()
                                    .filter(other -> other.isAfter(day.minusDays(7)))
                                    .count()
                            == 6) {
                        seventh.add(each.intent());
                    }
                    days.add(day);
                });

        ReplayReport report = house.replay(sixCalls(), ReplayMode.FIXED_HISTORY);

        assertThat(seventh).hasSizeGreaterThan(10);
        assertThat(house.that(ReplayResult.NEWLY_HELD)).isEqualTo(seventh);
        assertThat(report.byRule().getOrDefault("us-federal-reg-f/calls-7-in-7", Map.of()))
                .containsEntry(ReplayResult.NEWLY_HELD, (long) seventh.size());
        assertThat(report.total())
                .doesNotContainKeys(ReplayResult.NEWLY_ALLOWED, ReplayResult.NEWLY_DENIED, ReplayResult.NOT_REPLAYABLE);
        assertThat(house.replayed)
                .filteredOn(each -> each.result() == ReplayResult.NEWLY_HELD)
                .allSatisfy(each -> assertThat(each.ruleId()).isEqualTo("us-federal-reg-f/calls-7-in-7"));
    }

    private PolicySet sixCalls() {
        String pack =
                text("us-federal-reg-f").replace("2026.01.1", "2026.01.2").replace("\"limit\": 7", "\"limit\": 6");
        return house.set().with(List.of(RulePackReader.read(pack)));
    }

    private static String text(String pack) {
        try (InputStream in = PolicyReplayTest.class.getResourceAsStream("/freestone/policy/" + pack + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void evidence_names_rules_and_sets_and_tells_nothing_in_clear() {
        house.record(new FactTerms.OptOut("text", EnumSet.of(Purpose.SERVICING)), BO_1, true, Optional.empty());
        house.record(new FactTerms.Stop(StopFlag.CEASE_REQUEST), "BO-2", false, Optional.empty());
        house.ledger.clock.advance(Duration.ofSeconds(1));
        IntentId called = house.call(BO_1, "LN-1");
        IntentId texted = house.plan(BO_1, "text", Purpose.SERVICING, "LN-1");
        house.ledger.tick();
        house.ledger.tickAfter(Duration.ofSeconds(1));
        List<EvidenceRecord> told = new ArrayList<>();
        Instant end = house.ledger.clock.instant().plusSeconds(1);

        house.ledger.operator().evidence(PersonId.of(BO_1), LedgerHouse.START, end, told::add);

        assertThat(told)
                .filteredOn(each -> each.kind() == EvidenceRecord.Kind.DECISION)
                .allSatisfy(each -> {
                    assertThat(each.number()).isPresent();
                    assertThat(each.details().get("set")).isEqualTo(house.set().id());
                })
                .extracting(each -> each.id() + " " + each.details().get("outcome") + " "
                        + each.details().get("rule"))
                .containsExactlyInAnyOrder(called + " allow core/allow", texted + " deny core/opt-out");
        assertThat(told)
                .filteredOn(each -> each.kind() == EvidenceRecord.Kind.EVENT)
                .extracting(EvidenceRecord::id)
                .containsExactly(called.value());
        assertThat(told)
                .filteredOn(each -> each.kind() == EvidenceRecord.Kind.FACT)
                .extracting(each -> each.details().get("kind"))
                .isEqualTo(List.of("opt_out"));
        assertThat(told.stream()
                        .map(each -> each.id() + each.details())
                        .toList()
                        .toString())
                .doesNotContain("+1404", "example.com");
    }

    @Test
    void who_has_asked_for_evidence_is_journaled() {
        house.ledger
                .operator()
                .evidence(PersonId.of(BO_1), LedgerHouse.START, LedgerHouse.START.plusSeconds(1), each -> {});

        assertThat(house.ledger.storage.<List<JournalRecord>>read(
                        tx -> tx.journal().within(CompanyId.DEFAULT, "person", Instant.EPOCH, Instant.MAX, 0, 10)))
                .singleElement()
                .returns("evidence", each -> each.entry().event())
                .returns("user:4711", each -> each.entry().actor().value());
    }
}
