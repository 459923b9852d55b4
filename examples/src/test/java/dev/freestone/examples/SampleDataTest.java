package dev.freestone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.ContactIntent;
import dev.freestone.doctor.Finding;
import dev.freestone.doctor.FindingCode;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.ListRequest;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoProgram;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator finds in the demo data. One engine lives through the month for all tests that only look. */
class SampleDataTest {
    private static final Instant SAT_2026_11_28 = Instant.parse("2026-11-28T18:00:00Z");
    private static final List<String> BUCKETS = List.of(
            "exported",
            "sent",
            "duplicate",
            "blocked_by_policy",
            "no_matching_contact",
            "unknown_person",
            "row_error",
            "suppressed",
            "sender_refused",
            "sender_unknown",
            "canceled");

    private static final class House {
        static final SampleHouse OPEN = SampleHouse.at(SAT_2026_11_28);

        private House() {}
    }

    private final SampleHouse house = House.OPEN;
    private final Freestone freestone = house.freestone();

    @Test
    void the_demo_has_runs_in_every_bucket() {
        assertThat(buckets(house)).containsAll(BUCKETS);
    }

    @Test
    void runs_have_failed_and_were_canceled_and_others_go_on() {
        List<CampaignRun> runs = house.runs();

        assertThat(runs.stream()
                        .flatMap(run -> run.failure().stream())
                        .map(failure -> failure.code().code()))
                .contains("query_unreachable", "missing_column", "run_canceled");
        assertThat(runs.stream().filter(run -> run.status() == RunStatus.PROCESSING))
                .extracting(run -> run.control().paused())
                .containsExactlyInAnyOrder(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"held", "unknown", "refused", "suppressed", "planned", "canceled", "confirmed"})
    void contacts_are_in_every_state_that_lasts(String state) {
        assertThat(house.contacts(state)).isNotEmpty();
    }

    @Test
    void contacts_are_held_by_rules_and_by_somebody() {
        assertThat(house.contacts("held"))
                .extracting(contact -> contact.ruleId().orElse("somebody"))
                .contains("core/zone-unknown", "somebody");
    }

    @Test
    void contacts_are_denied_for_several_reasons() {
        assertThat(house.contacts("suppressed").stream().flatMap(contact -> contact.ruleId().stream()))
                .contains("core/opt-out", "us-federal-reg-f/text-number", "us-dc/electronic-consent");
    }

    @Test
    void programs_are_near_the_cliff_and_on_all_other_roads() {
        LocalDate today = freestone.promoPrograms().today();
        List<PromoProgram> programs = house.programs();

        assertThat(programs.stream()
                        .filter(program -> program.status() == PromoStatus.ACTIVE)
                        .map(program -> ChronoUnit.DAYS.between(
                                today, program.dates().effectiveEnd().orElseThrow())))
                .contains(3L, 7L, 10L, 25L);
        assertThat(programs)
                .extracting(PromoProgram::status)
                .contains(PromoStatus.PENDING, PromoStatus.EXERCISED, PromoStatus.CANCELED);
        assertThat(house.contacts().stream()
                        .filter(contact -> contact.producer().kind().equals("promo")))
                .isNotEmpty();
    }

    @Test
    void a_type_has_versions_and_cases_have_made_them_fire() {
        var documents = freestone.notificationTypes().list(ListRequest.first()).stream()
                .filter(type -> type.header().name().equals("Hardship documents"))
                .findFirst()
                .orElseThrow();

        assertThat(freestone.notificationTypes().versions(documents.id()))
                .extracting(type -> type.header().status())
                .containsExactlyInAnyOrder(TypeStatus.DEPRECATED, TypeStatus.ACTIVE, TypeStatus.DRAFT);
        assertThat(house.contacts().stream()
                        .filter(contact -> contact.producer().kind().equals("notification"))
                        .map(ContactIntent::state))
                .contains(IntentState.CONFIRMED, IntentState.CANCELED, IntentState.PLANNED, IntentState.HELD);
    }

    @Test
    void customers_are_at_different_points_of_a_campaign() {
        assertThat(IntStream.rangeClosed(1, SamplePeople.CUSTOMERS)
                        .mapToObj(number -> freestone
                                .engagement(SamplePorts.APP)
                                .retrieval()
                                .progress(CustomerRef.user(SamplePeople.customer(number)), SampleCards.CHALLENGE)
                                .progress()
                                .state()
                                .code())
                        .collect(Collectors.toSet()))
                .contains("qualified", "in_progress", "completed");
    }

    @Test
    void the_doctor_finds_something_and_somebody_has_stopped_something() {
        assertThat(findings(house))
                .contains(
                        FindingCode.CAMPAIGN_CANNOT_FIRE,
                        FindingCode.SCHEDULE_PAUSED_LONG,
                        FindingCode.RUN_PAUSED_LONG,
                        FindingCode.CONTACT_EXPORTER_UNUSED);
        assertThat(freestone.contacts().stops()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-08T08:30:00Z", // a Sunday, in the hour that is left out
                "2026-11-02T05:59:00Z", // before a Monday, after the day with an hour twice
                "2028-03-01T06:00:00Z", // midnight after a leap day
                "2027-01-04T16:00:00Z" // at ten on a Monday
            })
    void the_month_can_end_at_any_time(Instant end) {
        try (SampleHouse other = SampleHouse.at(end)) {
            assertThat(buckets(other)).containsAll(BUCKETS);
            assertThat(other.contacts("held")).isNotEmpty();
            assertThat(findings(other)).contains(FindingCode.CAMPAIGN_CANNOT_FIRE, FindingCode.RUN_PAUSED_LONG);
        }
    }

    private static Set<String> buckets(SampleHouse house) {
        return house.runs().stream()
                .flatMap(run -> run.totals().buckets().stream())
                .map(BucketCount::bucket)
                .collect(Collectors.toSet());
    }

    private static List<FindingCode> findings(SampleHouse house) {
        return house.freestone().doctor().examine(100).stream()
                .map(Finding::code)
                .toList();
    }
}
