package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.ManualClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules decide is put down when an engine is built. */
class PolicyAdoptionTest {
    private static final String CAREFUL = """
            {"pack":"host-careful","version":"2026.01.1","title":"Careful","jurisdiction":{"country":"US"},
             "legalReview":"required","rules":[
             {"id":"one-a-day","kind":"counter","force":"prohibition",
              "scope":{"roles":["any"],"purposes":["any"],"channels":["any"]},
              "params":{"count":["call","message"],"channels":["any"],"key":["person"],"limit":1,
               "window":{"length":1,"unit":"days"}},"confidence":"A","source":"the rules of the house"}]}
            """;

    private static final String LESS_CAREFUL =
            CAREFUL.replace("2026.01.1", "2026.02.1").replace("\"limit\":1", "\"limit\":2");

    private final ManualClock clock = ManualClock.at(Instant.parse("2026-03-02T15:00:00Z"));
    private final Storage storage = InMemoryStorage.shared(clock);

    private Freestone build(ContactPolicy policy) {
        return Freestone.builder()
                .storage(storage)
                .clock(clock)
                .contactPolicy(policy)
                .build();
    }

    private List<JournalRecord> adopted() {
        return storage.read(tx -> tx.journal().page(CompanyId.DEFAULT, "policy", "contact-policy", 0, 100));
    }

    @Fact("POL-5")
    @Test
    void no_rules_are_put_down_once_and_shown_in_each_decision() {
        build(ContactPolicy.none());
        build(ContactPolicy.none());

        assertThat(adopted())
                .singleElement()
                .satisfies(record -> assertThat(record.entry().body().json()).contains("\"profile\":\"NONE\""));
        LedgerHouse house = new LedgerHouse();
        IntentId id = house.plan("BO-1");
        house.tick();
        assertThat(house.contacts().explain(id))
                .filteredOn(entry -> entry.row().filter("T4"::equals).isPresent())
                .singleElement()
                .satisfies(entry -> assertThat(String.valueOf(entry.details())).contains("core/none"));
    }

    @Fact("POL-4")
    @Test
    void senders_need_a_policy_and_so_does_an_exporter_that_screens() {
        FreestoneException refused = catchThrowableOfType(
                FreestoneException.class,
                () -> Freestone.builder()
                        .storage(storage)
                        .sender(Channel.TEXT, Script::accepted)
                        .build());
        assertThat(refused.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        assertThat(refused.violations())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("contactPolicy", ViolationCode.POLICY_MISSING));

        ContactExporterDraft screening = ContactExporterDraft.builder()
                .column("person.id")
                .checkCompliance(ComplianceDraft.of(Channel.VOICE).withTheme(Theme.OPS_COLL_DEBT))
                .build();
        Freestone without = Freestone.builder().storage(storage).build();
        FreestoneException unscreened = catchThrowableOfType(
                FreestoneException.class, () -> without.contactExporters().create(screening));
        assertThat(unscreened.violations())
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("checkCompliance", ViolationCode.POLICY_MISSING));
        assertThat(build(ContactPolicy.none())
                        .contactExporters()
                        .create(screening)
                        .checkCompliance())
                .isPresent();
    }

    @Test
    void another_set_is_put_down_with_the_one_before() {
        build(ContactPolicy.usFirstParty());
        build(ContactPolicy.usFirstParty().without("us-tcpa/national-dnc", "nobody is called to sell"));

        assertThat(adopted()).hasSize(2);
        assertThat(adopted().get(1).entry().body().json())
                .contains("\"before\":", "\"disabled\":[\"us-tcpa/national-dnc\"]");
    }

    @Test
    void a_new_version_of_a_pack_is_put_down_with_what_it_changes() {
        build(ContactPolicy.usFirstParty().adding(CAREFUL));
        build(ContactPolicy.usFirstParty().adding(LESS_CAREFUL));

        assertThat(diff())
                .isEqualTo("{\"packsChanged\":[{\"after\":\"host-careful 2026.02.1\","
                        + "\"before\":\"host-careful 2026.01.1\",\"effect\":\"looser\",\"rules\":[{\"attributes\":["
                        + "{\"after\":\"2\",\"before\":\"1\",\"effect\":\"looser\",\"path\":\"params.limit\"}],"
                        + "\"change\":\"changed\",\"effect\":\"looser\",\"rule\":\"host-careful/one-a-day\"}]}]}");
    }

    @Test
    void packs_that_come_and_go_are_put_down_by_name_and_version() {
        build(ContactPolicy.none().adding(CAREFUL));
        build(ContactPolicy.none());
        assertThat(diff()).isEqualTo("{\"packsRemoved\":[\"host-careful 2026.01.1\"]}");

        build(ContactPolicy.none().adding(LESS_CAREFUL));
        assertThat(diff()).isEqualTo("{\"packsAdded\":[\"host-careful 2026.02.1\"]}");
    }

    @Test
    void rules_that_are_switched_off_and_on_again_are_put_down() {
        build(ContactPolicy.usFirstParty());
        build(ContactPolicy.usFirstParty().without("us-tcpa/national-dnc", "nobody is called to sell"));
        assertThat(diff()).isEqualTo("{\"disabledAdded\":[\"us-tcpa/national-dnc\"]}");

        build(ContactPolicy.usFirstParty());
        assertThat(diff()).isEqualTo("{\"disabledRemoved\":[\"us-tcpa/national-dnc\"]}");
    }

    @Test
    void another_profile_is_put_down_with_the_one_before() {
        build(ContactPolicy.usFirstParty());
        build(ContactPolicy.usThirdPartyCollector());

        assertThat(diff()).isEqualTo("{\"profileBefore\":\"US_FIRST_PARTY_CONSERVATIVE\"}");
    }

    @Test
    void the_first_set_differs_from_nothing() {
        build(ContactPolicy.usFirstParty());

        assertThat(JournalEntries.details(adopted().get(0).entry())).doesNotContainKey("diff");
    }

    private String diff() {
        JournalRecord last = adopted().get(adopted().size() - 1);
        return JsonText.write(JournalEntries.details(last.entry()).get("diff"));
    }

    @Fact("POL-58")
    @Test
    void other_content_under_a_published_version_is_refused_with_both_digests() {
        build(ContactPolicy.usFirstParty().adding(CAREFUL));

        FreestoneException changed = catchThrowableOfType(
                FreestoneException.class,
                () -> build(ContactPolicy.usFirstParty().adding(CAREFUL.replace("\"limit\":1", "\"limit\":2"))));

        assertThat(changed.code()).isEqualTo(ErrorCode.RULE_PACK_CHANGED);
        assertThat(changed.details().keySet()).contains("pack", "published", "found");
        assertThat(changed.details().get("published"))
                .isNotEqualTo(changed.details().get("found"));
        assertThat(adopted()).hasSize(1);
        build(ContactPolicy.usFirstParty().adding(CAREFUL.replace("\"limit\":1", "\"limit\": 1")));
    }

    @Fact("POL-7")
    @Test
    void a_question_without_a_purpose_is_refused_by_name() {
        ContactInquiry inquiry = ContactInquiry.about(PersonId.of("BO-1"), Channel.TEXT)
                .destination(Destination.of("+15550100001"))
                .build();

        assertThatThrownBy(() -> build(ContactPolicy.none()).contacts().checkNow(inquiry))
                .isInstanceOfSatisfying(FreestoneException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION);
                    assertThat(refused.violations())
                            .singleElement()
                            .satisfies(violation -> assertThat(violation.path()).isEqualTo("purpose"));
                });
    }
}
