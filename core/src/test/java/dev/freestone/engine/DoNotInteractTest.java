package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a case forbids, as contacts meet it that are planned and claimed. */
class DoNotInteractTest {
    private static final PersonId PERSON = PersonId.of("BO-7");
    private static final LocalDate TUE_2026_03_03 = LocalDate.of(2026, 3, 3);

    private final LedgerHouse house = new LedgerHouse();
    private int occasions;

    private PersonFactBook book() {
        return house.contacts().facts();
    }

    private void forbid(Optional<LocalDate> endDate) {
        book().doNotInteract(new DoNotInteractDraft("CS-1A2B-0004", PERSON, Set.of(), Set.of(), endDate));
    }

    /** Whether a contact that is planned now is attempted. */
    private boolean passes(Theme theme) {
        occasions++;
        NewIntent intent = NewIntent.builder(LedgerHouse.CAMPAIGN, "CG-4T2K-9QXD:run:CR-" + occasions, PERSON)
                .sender(LedgerHouse.TEXT)
                .about(Purpose.SERVICING, "paymentDueDateReminder")
                .theme(theme)
                .destination(Destination.of("+15550100001"))
                .build();
        IntentId id = house.contacts().plan(List.of(intent)).get(0).id();
        house.tick();
        List<String> steps =
                house.contacts().explain(id).stream().map(HistoryEntry::event).toList();
        assertThat(steps).containsAnyOf("attempt", "claim_deny");
        return steps.contains("attempt");
    }

    private void waitUntil(String instant) {
        house.clock.advance(Duration.between(house.clock.instant(), Instant.parse(instant)));
    }

    @Fact("POL-46")
    @Test
    void all_themes_do_not_cover_credentials() {
        forbid(Optional.empty());

        assertThat(passes(Theme.OPS_ACCOUNT_CREDENTIALS)).isTrue();
        assertThat(passes(Theme.OPS_SERVICING)).isFalse();
        assertThat(passes(Theme.OPS_COLL_DEBT)).isFalse();
    }

    @Fact("POL-47")
    @ParameterizedTest(name = "in {0}")
    @CsvSource({
        // It is still the company's third of March when the fourth begins in New York.
        "America/New_York, 2026-03-04T04:59:59Z, 2026-03-04T04:59:59.999999Z, 2026-03-04T05:00:00Z",
        "America/Los_Angeles, 2026-03-04T07:59:59Z, 2026-03-04T07:59:59.999999Z, 2026-03-04T08:00:00Z",
        "Pacific/Honolulu, 2026-03-04T09:59:59Z, 2026-03-04T09:59:59.999999Z, 2026-03-04T10:00:00Z"
    })
    void the_last_day_ends_at_midnight_of_the_product_zone(ZoneId zone, String lastSecond, String last, String over) {
        house.company = new CompanyProfile(ZoneId.of("America/Chicago")).withProductZone(zone);
        forbid(Optional.of(TUE_2026_03_03));

        waitUntil(lastSecond);
        assertThat(passes(Theme.OPS_SERVICING)).isFalse();
        waitUntil(last);
        assertThat(passes(Theme.OPS_SERVICING)).isFalse();
        waitUntil(over);
        assertThat(passes(Theme.OPS_SERVICING)).isTrue();
    }

    @Fact("POL-47")
    @Test
    void products_are_on_the_clocks_of_the_company_if_nothing_else_is_said() {
        house.company = new CompanyProfile(ZoneId.of("America/Chicago"));
        forbid(Optional.of(TUE_2026_03_03));

        waitUntil("2026-03-04T05:59:59.999999Z");
        assertThat(passes(Theme.OPS_SERVICING)).isFalse();
        waitUntil("2026-03-04T06:00:00Z");
        assertThat(passes(Theme.OPS_SERVICING)).isTrue();
    }

    /** The host tells of a case that is completed, canceled or deleted in one way: it is closed. */
    @Fact("POL-48")
    @Test
    void without_an_end_date_only_the_end_of_the_case_ends_it() {
        forbid(Optional.empty());
        waitUntil("2036-03-04T06:00:00Z");
        assertThat(passes(Theme.OPS_SERVICING)).isFalse();

        assertThat(book().endDoNotInteract("CS-1A2B-0004")).isTrue();

        assertThat(passes(Theme.OPS_SERVICING)).isTrue();
    }

    @Test
    void the_end_of_a_case_does_not_end_what_another_case_forbids() {
        forbid(Optional.empty());
        book().doNotInteract(new DoNotInteractDraft("CS-1A2B-0005", PERSON, Set.of(), Set.of(), Optional.empty()));

        book().endDoNotInteract("CS-1A2B-0004");
        assertThat(passes(Theme.OPS_SERVICING)).isFalse();

        book().endDoNotInteract("CS-1A2B-0005");
        assertThat(passes(Theme.OPS_SERVICING)).isTrue();
    }
}
