package dev.freestone.contact.policy;

import static dev.freestone.contact.policy.Scene.scene;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engine.policy.AreaCodeTable;
import dev.freestone.engine.policy.ShippedPacks;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.FactTerms.WeeklyHours;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.PolicyDecision.Outcome;
import dev.freestone.testkit.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Hours and days on the clocks of the person. */
class WindowProofsTest {
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2036-01-01T00:00:00Z");

    private static List<String> rules(Scene scene) {
        return scene.explain().results().stream().map(RuleResult::ruleId).toList();
    }

    @Fact("POL-12")
    @ParameterizedTest
    @CsvSource({
        "07:59:59.999999, HOLD",
        "08:00:00, ALLOW",
        "20:59:59.999999, ALLOW",
        "21:00:00, HOLD",
    })
    void the_first_instant_is_allowed_and_the_last_is_not(String time, Outcome outcome) {
        assertThat(scene().on("03-03T" + time).decide().outcome()).isEqualTo(outcome);
    }

    static Set<ZoneId> zones() {
        Set<ZoneId> zones = new LinkedHashSet<>();
        AreaCodes table = AreaCodeTable.read();
        IntStream.rangeClosed(200, 999).forEach(code -> zones.addAll(table.zones(String.valueOf(code))));
        assertThat(zones).contains(ZoneId.of("America/New_York"), ZoneId.of("Pacific/Honolulu"));
        return zones;
    }

    private static List<List<WeeklyHours>> windows() {
        List<List<WeeklyHours>> windows = new ArrayList<>();
        for (RulePack pack : ShippedPacks.all()) {
            for (PackRule rule : pack.rules()) {
                if (rule.params() instanceof RuleParams.Window window) {
                    windows.add(window.hours());
                }
            }
        }
        assertThat(windows).isNotEmpty();
        return windows.stream().distinct().toList();
    }

    private static Set<LocalDate> days(ZoneId zone) {
        Set<LocalDate> days = new LinkedHashSet<>();
        LocalDate.of(2026, 3, 2).datesUntil(LocalDate.of(2026, 3, 12)).forEach(days::add);
        ZoneOffsetTransition change = zone.getRules().nextTransition(FROM);
        while (change != null && change.getInstant().isBefore(TO)) {
            LocalDate date = change.getDateTimeBefore().toLocalDate();
            date.minusDays(1).datesUntil(date.plusDays(2)).forEach(days::add);
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return days;
    }

    @Fact("POL-13")
    @ParameterizedTest
    @MethodSource("zones")
    void every_edge_is_where_the_local_clock_shows_it(ZoneId zone) {
        for (List<WeeklyHours> window : windows()) {
            HoursRule rule = new HoursRule(window);
            for (LocalDate day : days(zone)) {
                for (WeeklyHours each : window) {
                    for (LocalTime edge : List.of(each.from(), each.to())) {
                        for (int micros = -1; micros <= 1; micros++) {
                            Instant at =
                                    day.atTime(edge).atZone(zone).toInstant().plusNanos(1_000L * micros);
                            assertThat(isOpen(rule, zone, at))
                                    .as("%s in %s: %s", at, zone, window)
                                    .isEqualTo(isWithin(window, at.atZone(zone)));
                        }
                    }
                }
            }
        }
    }

    private static boolean isOpen(HoursRule rule, ZoneId zone, Instant at) {
        long micros = ZoneDays.micros(at);
        return rule.isOpen(new ZoneDay[] {new ZoneDay(zone, ZoneClock.of(zone), micros)}, micros);
    }

    private static boolean isWithin(List<WeeklyHours> window, ZonedDateTime shown) {
        LocalTime time = shown.toLocalTime();
        return window.stream()
                .filter(each -> each.days().contains(shown.getDayOfWeek()))
                .anyMatch(each -> !time.isBefore(each.from())
                        && (each.to().equals(LocalTime.MIDNIGHT) || time.isBefore(each.to())));
    }

    @Fact("POL-16")
    @Test
    void the_zone_of_the_company_never_stands_in_for_an_unknown_one() {
        for (ZoneId company : List.of(ZoneOffset.UTC, Scene.NEW_YORK, ZoneId.of("Pacific/Honolulu"))) {
            Scene nowhere = scene().known(facts -> facts).number("800");
            PolicyDecision decision = PolicyEvaluator.decide(
                    nowhere.question(), nowhere.facts().in(company), nowhere.set, nowhere.moment());
            assertThat(decision).isEqualTo(PolicyDecision.hold("core/zone-unknown", java.util.Optional.empty()));
        }
    }

    @Fact("POL-17")
    @ParameterizedTest
    @CsvSource({"850, 2", "404, 1", "800, 0", "888, 0"})
    void an_area_code_gives_every_zone_it_spans(String code, int zones) {
        assertThat(scene().known(facts -> facts).number(code).explain().zones()).hasSize(zones);
    }

    @Fact("POL-18")
    @ParameterizedTest
    @CsvSource({"180, ALLOW", "181, HOLD"})
    void a_confirmed_zone_replaces_the_others_for_half_a_year(int days, Outcome outcome) {
        Scene scene = scene().confirmed("America/Los_Angeles", days).on("03-03T21:30");
        assertThat(scene.decide().outcome()).isEqualTo(outcome);
    }

    @Fact("POL-19")
    @Test
    void who_may_live_anywhere_is_under_the_rules_of_every_state() {
        Set<String> packs = new LinkedHashSet<>();
        for (String channel : List.of("voice", "text", "email")) {
            for (Purpose purpose : List.of(Purpose.COLLECTION, Purpose.MARKETING)) {
                Scene anywhere = scene().known(facts -> facts.zone(Scene.NEW_YORK));
                rules(anywhere.on("10-05T10:00").by(channel).why(purpose))
                        .forEach(id -> packs.add(id.substring(0, id.indexOf("/"))));
            }
        }
        assertThat(packs).containsAll(ShippedPacks.names());
        Scene newYork = scene().known(facts -> facts.residence("NY")).on("10-05T10:00");
        assertThat(rules(newYork)).contains("us-ny-nyc/contacts-3-in-7").noneMatch(id -> id.startsWith("us-ma"));
        Scene albany = scene().in("NY", "Albany", "America/New_York").on("10-05T10:00");
        assertThat(rules(albany)).noneMatch(id -> id.startsWith("us-ny-nyc"));
    }

    @Fact("POL-49")
    @Test
    void a_rule_begins_where_its_date_begins_first() {
        Scene scene = scene().known(facts -> facts.residence("NY").zone(ZoneId.of("Pacific/Honolulu")));
        assertThat(rules(scene.on("08-31T23:59:59.999999"))).doesNotContain("us-ny-nyc/contacts-3-in-7");
        assertThat(rules(scene.on("09-01T00:00"))).contains("us-ny-nyc/contacts-3-in-7");
    }

    @Fact("POL-50")
    @Test
    void a_rule_is_over_when_its_last_date_begins() {
        String rule = "us-fl/collection-window-2025";
        Scene scene = scene().under(Packs.FIRST_PARTY_PLAIN).by("email").in("FL", "America/New_York");
        assertThat(rules(scene.at("2025-05-15T23:59:59.999999-04:00"))).contains(rule);
        assertThat(rules(scene.at("2025-05-16T00:00-04:00"))).doesNotContain(rule);
    }

    @Fact("POL-53")
    @Test
    void noon_of_the_company_moves_the_hours_only() {
        for (int seed = 0; seed < 2_000; seed++) {
            Scene scene = RandomScene.of(seed);
            List<RuleResult> live = others(scene.explain());
            assertThat(others(scene.noon("America/New_York").explain())).isEqualTo(live);
        }
    }

    private static List<RuleResult> others(PolicyExplanation explained) {
        Set<String> hours = Set.of("core/quiet-hours", "core/inconvenient-time");
        return explained.results().stream()
                .filter(each -> !hours.contains(each.ruleId()) && !each.ruleId().contains("-window"))
                .toList();
    }
}
