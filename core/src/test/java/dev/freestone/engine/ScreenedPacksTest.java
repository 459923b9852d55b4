package dev.freestone.engine;

import static dev.freestone.engine.ExportHouse.buckets;
import static dev.freestone.engine.ExportHouse.file;
import static dev.freestone.engine.ExportHouse.line;
import static dev.freestone.engine.ExportHouse.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.engine.policy.FactDocuments;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Screening by the packs that are shipped. It is 9 o'clock at the company, in Chicago; its noon is 8 o'clock in Honolulu. */
class ScreenedPacksTest {
    private final ExportHouse house = new ExportHouse();

    ScreenedPacksTest() {
        house.policy = ContactPolicy.usThirdPartyCollector();
        house.told = false;
    }

    private void lives(int number, @Nullable String zone) {
        Person plain = Person.of(
                PersonId.of(ExportHouse.id(number)),
                PersonName.of("Given", "Family"),
                List.of(ExportHouse.phone("C-0", ExportHouse.phone(number, 0))));
        Person person = new Person(
                plain.id(),
                plain.externalId(),
                plain.status(),
                Optional.ofNullable(zone),
                plain.preferredLanguage(),
                plain.name(),
                plain.contacts());
        house.people.put(CompanyId.DEFAULT, person, PersonRef.number(number));
    }

    private void forbid(int number) {
        FactTerms terms = new FactTerms.DoNotInteract("CS-1A2B-0004", Set.of(), Set.of());
        house.storage.write(tx -> {
            Instant now = tx.now();
            return tx.facts()
                    .add(List.of(new FactRow(
                            FactId.of("LE-0000-0001"),
                            CompanyId.DEFAULT,
                            terms.kind(),
                            Optional.of(
                                    PersonHashes.plain().of(CompanyId.DEFAULT, PersonId.of(ExportHouse.id(number)))),
                            Optional.empty(),
                            Optional.empty(),
                            FactDocuments.write(terms, Optional.empty()),
                            now,
                            Optional.empty(),
                            Optional.empty(),
                            now,
                            Optional.empty())));
        });
    }

    @Fact("POL-54")
    @Test
    void who_is_blocked_is_in_no_file_and_in_one_bucket_with_the_rule() {
        house.batchSize = 5;
        lives(1, "America/Los_Angeles");
        lives(2, "Pacific/Honolulu");
        lives(3, null);
        lives(4, "America/Los_Angeles");
        forbid(4);
        house.rows(row(1L, "LN-1"), row(2L, "LN-2"), row(3L, "LN-3"), row(4L, "LN-4"));

        CampaignRun run = house.runToEnd();

        assertThat(buckets(run))
                .containsExactlyInAnyOrder(
                        "exported/exported=2",
                        "blocked_by_policy/policy_denied=1 core/do-not-interact",
                        "blocked_by_policy/policy_hold=1 core/zone-unknown");
        assertThat(house.contacts(run)).isEqualTo(file(line(1, 0, "LN-1"), line(2, 0, "LN-2")));
        assertThat(house.text(run, RunFileName.LOG)).doesNotContain(ExportHouse.phone(3, 0), ExportHouse.phone(4, 0));
        assertThat(house.entries(run)).hasSize(2);
        requireUnscreenedWithoutEntries();
    }

    private static void requireUnscreenedWithoutEntries() {
        ExportHouse unscreened = new ExportHouse().person(1, 1);
        unscreened.policy = ContactPolicy.usThirdPartyCollector();
        unscreened.told = false;
        unscreened.check = null;
        CampaignRun run = unscreened.rows(row(1L, "LN-1")).runToEnd();
        assertThat(unscreened.contacts(run)).isEqualTo(file(line(1, 0, "LN-1")));
        assertThat(unscreened.entries(run)).isEmpty();
        assertThat(unscreened.slots(run)).isEmpty();
    }

    @Fact("POL-36")
    @Test
    void a_line_counts_while_it_is_open_and_when_it_is_assumed_and_not_when_nobody_was_dialled() {
        lives(1, "America/New_York");
        lives(2, "America/New_York");
        house.rows(row(1L, "LN-1"), row(2L, "LN-2"));
        CampaignRun first = house.runToEnd();
        assertThat(buckets(first)).containsExactly("exported/exported=2");

        assertThat(buckets(house.runToEnd())).containsExactly(CAPPED);
        house.clock.advance(Duration.ofDays(3));
        house.engine().tick();
        assertThat(house.states(first)).containsOnly(ExportState.ASSUMED);
        assertThat(buckets(house.runToEnd())).containsExactly(CAPPED);

        house.engine().contacts().imports().completeFor(first.id());
        assertThat(house.states(first)).containsOnly(ExportState.SETTLED);
        assertThat(buckets(house.runToEnd())).containsExactly("exported/exported=2");
    }

    /** Where neither state nor place is known, the strictest rule of all states binds. */
    private static final String CAPPED = "blocked_by_policy/policy_hold=2 us-wa/work-1-in-7";

    @Test
    void noon_at_the_company_is_too_early_an_hour_further_west() {
        lives(1, "Pacific/Pago_Pago");
        house.rows(row(1L, "LN-1"));

        assertThat(buckets(house.runToEnd()))
                .containsExactly("blocked_by_policy/policy_hold=1 us-federal-reg-f/time-window");
    }
}
