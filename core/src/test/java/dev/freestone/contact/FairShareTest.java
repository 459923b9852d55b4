package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.DueIntent;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.Producer;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairShareTest {
    private static final long SEED = 20_260_302L;
    private static final Instant NOW = MON_2026_03_02;
    private static final Duration STEP = Duration.ofMinutes(30);

    @ParameterizedTest
    @CsvSource({
        "9, PT0S, 9",
        "9, PT29M59.999999S, 9",
        "9, PT30M, 8",
        "9, PT4H29M, 1",
        "9, PT4H30M, 0",
        "9, PT400H, 0",
        "0, PT400H, 0",
        "5, PT-1H, 5"
    })
    void an_intent_rises_by_one_class_each_half_hour(int priority, Duration waited, int effective) {
        assertThat(FairShare.effectivePriority(due("a", "x", priority, waited, 1), NOW, STEP))
                .isEqualTo(effective);
    }

    @Test
    @Fact("LED-34")
    void the_least_urgent_overtakes_new_urgent_work_after_four_and_a_half_hours() {
        List<DueIntent> urgent = IntStream.range(0, 100)
                .mapToObj(i -> due("a", "urgent", 0, Duration.ZERO, i + 2))
                .toList();
        DueIntent waited = due("a", "rest", 9, Duration.ofMinutes(270), 1);
        DueIntent almost = due("a", "rest", 9, Duration.ofMinutes(270).minusNanos(1_000), 1);

        assertThat(pick(Map.of("a", with(urgent, waited)), 100)).first().isEqualTo(waited);
        assertThat(pick(Map.of("a", with(urgent, almost)), 100)).doesNotContain(almost);
    }

    @Test
    void an_urgent_class_comes_before_the_next_one_and_old_work_before_new() {
        DueIntent old = due("a", "x", 4, Duration.ofMinutes(20), 7);
        DueIntent early = due("a", "x", 4, Duration.ofMinutes(10), 3);
        DueIntent late = due("a", "x", 4, Duration.ofMinutes(10), 5);
        DueIntent urgent = due("a", "x", 1, Duration.ZERO, 9);

        assertThat(pick(Map.of("a", List.of(late, early, urgent, old)), 10)).containsExactly(urgent, old, early, late);
    }

    @Test
    void producers_of_a_class_take_turns() {
        List<DueIntent> due = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            due.add(due("a", "large", 4, Duration.ofMinutes(20), i));
        }
        due.add(due("a", "small", 4, Duration.ofMinutes(10), 60));
        due.add(due("a", "small", 4, Duration.ofMinutes(10), 61));

        assertThat(pick(Map.of("a", due), 6))
                .extracting(each -> each.producer().objectId())
                .containsExactly("large", "small", "large", "small", "large", "large");
    }

    @Test
    void a_company_with_little_work_leaves_the_rest_of_its_share_to_the_others() {
        Map<String, List<DueIntent>> due = new LinkedHashMap<>();
        due.put("a", work("a", 2));
        due.put("b", work("b", 1_000));
        due.put("c", work("c", 1_000));

        assertThat(countByCompany(pick(due, 90))).isEqualTo(Map.of("a", 2L, "b", 44L, "c", 44L));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 50, 50", "3, 1, 75, 25", "0, 1, 50, 50", "1000000, 1, 99, 1"})
    void a_company_is_served_by_its_weight_and_never_less_than_once(int a, int b, long first, long second) {
        Map<CompanyId, Integer> weights = Map.of(CompanyId.of("a"), a, CompanyId.of("b"), b);

        List<DueIntent> picked =
                FairShare.pick(companies(Map.of("a", work("a", 500), "b", work("b", 500))), weights, 100, NOW, STEP);

        assertThat(countByCompany(picked)).isEqualTo(Map.of("a", first, "b", second));
    }

    @ParameterizedTest
    @CsvSource({"'', a b c d", "a, b c d a", "c, d a b c", "d, a b c d", "bb, c d a b", "zz, a b c d"})
    void the_ring_begins_after_the_company_that_was_served_last(String last, String order) {
        List<CompanyId> companies =
                List.of("c", "a", "d", "b").stream().map(CompanyId::of).toList();

        assertThat(FairShare.ring(companies, last)).extracting(CompanyId::value).containsExactly(order.split(" "));
    }

    @Test
    void nothing_is_picked_of_nothing_or_into_nothing() {
        assertThat(pick(Map.of(), 10)).isEmpty();
        assertThat(pick(Map.of("a", List.of()), 10)).isEmpty();
        assertThat(pick(Map.of("a", work("a", 3)), 0)).isEmpty();
    }

    /** I16: with C companies and batch B each one with work is served within C / B rounds, rounded up, and one more. */
    @Test
    void every_company_is_served_within_the_bound() {
        Random random = new Random(SEED);
        for (int run = 0; run < 300; run++) {
            int companies = 1 + random.nextInt(60);
            int batch = 1 + random.nextInt(40);
            Map<CompanyId, Integer> weights = new HashMap<>();
            boolean weighted = random.nextBoolean();
            Map<String, List<DueIntent>> due = new HashMap<>();
            for (int c = 0; c < companies; c++) {
                String name = "c%02d".formatted(c);
                due.put(name, new ArrayList<>(work(name, 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 5))));
                weights.put(CompanyId.of(name), weighted ? 1 + random.nextInt(20) : 1);
            }
            assertServedWithin(
                    (companies + batch - 1) / batch + 1, due, weights, batch, "seed " + SEED + ", run " + run);
        }
    }

    private static void assertServedWithin(
            int rounds, Map<String, List<DueIntent>> due, Map<CompanyId, Integer> weights, int batch, String run) {
        Map<String, Integer> waited = new HashMap<>();
        String last = "";
        while (due.values().stream().anyMatch(work -> !work.isEmpty())) {
            List<DueIntent> picked = FairShare.pick(ring(due, last), weights, batch, NOW, STEP);
            assertThat(picked)
                    .as(run)
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(batch)
                    .doesNotHaveDuplicates();
            Map<String, Long> served = countByCompany(picked);
            due.forEach((company, work) -> {
                int now = work.isEmpty() || served.containsKey(company) ? 0 : waited.getOrDefault(company, 0) + 1;
                waited.put(company, now);
                assertThat(now).as("%s, %s", run, company).isLessThan(rounds);
                work.removeAll(picked);
            });
            last = picked.get(picked.size() - 1).company().value();
        }
    }

    private static Map<CompanyId, List<DueIntent>> ring(Map<String, List<DueIntent>> due, String last) {
        List<CompanyId> waiting = due.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> CompanyId.of(each.getKey()))
                .toList();
        Map<CompanyId, List<DueIntent>> ring = new LinkedHashMap<>();
        FairShare.ring(waiting, last)
                .forEach(company -> ring.put(company, due.getOrDefault(company.value(), List.of())));
        return ring;
    }

    private static List<DueIntent> pick(Map<String, List<DueIntent>> due, int batch) {
        return FairShare.pick(companies(due), Map.of(), batch, NOW, STEP);
    }

    private static Map<CompanyId, List<DueIntent>> companies(Map<String, List<DueIntent>> due) {
        return ring(due, "");
    }

    private static Map<String, Long> countByCompany(List<DueIntent> picked) {
        Map<String, Long> counts = new HashMap<>();
        picked.forEach(each -> counts.merge(each.company().value(), 1L, Long::sum));
        return counts;
    }

    private static List<DueIntent> with(List<DueIntent> many, DueIntent one) {
        List<DueIntent> all = new ArrayList<>(many);
        all.add(one);
        return all;
    }

    private static List<DueIntent> work(String company, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> due(company, "x", 4, Duration.ZERO, i + 1))
                .toList();
    }

    private static DueIntent due(String company, String producer, int priority, Duration waited, long planSeq) {
        return new DueIntent(
                IntentId.of("IN-%04d-%04d".formatted(planSeq / 10_000, planSeq % 10_000)),
                CompanyId.of(company),
                new Producer("outreach", producer),
                "text",
                SenderId.of("text"),
                priority,
                NOW.minus(waited),
                planSeq);
    }
}
