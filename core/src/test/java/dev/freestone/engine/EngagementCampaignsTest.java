package dev.freestone.engine;

import static dev.freestone.engine.CampaignMaking.assertRefused;
import static dev.freestone.engine.CampaignMaking.body;
import static dev.freestone.engine.CampaignMaking.change;
import static dev.freestone.engine.CampaignMaking.made;
import static dev.freestone.engine.CampaignMaking.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.CampaignExtras;
import dev.freestone.engagement.CampaignKind;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.EngagementAnswers;
import dev.freestone.json.EngagementErrorJson;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CustomFieldType;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.targeting.TargetingWarning;
import dev.freestone.targeting.TargetingWarningCode;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngagementCampaignsTest {
    private static final String GUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final EngagementHouse house = new EngagementHouse();
    private final EngagementCampaigns campaigns = house.freestone.engagement().campaigns();

    @Test
    @Fact("ENG-1")
    void the_sample_body_answers_the_eleven_members_that_are_always_there() {
        EngagementCampaign made = made(house, "live", "");

        String answer = EngagementAnswers.campaign(made, false).body().orElseThrow();

        Map<String, ?> body = JsonText.parseObject(answer);
        assertThat(body.get("status")).isEqualTo("ok");
        assertThat(((Map<?, ?>) Objects.requireNonNull(body.get("campaign")))
                        .keySet().stream().map(String::valueOf))
                .containsExactly(
                        "id",
                        "external_id",
                        "name",
                        "status",
                        "starts_at",
                        "ends_at",
                        "campaign_type",
                        "template",
                        "metadata",
                        "total_budget",
                        "weight");
        assertThat(answer)
                .contains("\"name\":\"Campaign Example\",\"status\":\"live\",\"starts_at\":\"2024-05-10T15:02:54Z\"")
                .contains("\"campaign_type\":\"promotion\",\"template\":\"promotion\",\"metadata\":{},"
                        + "\"total_budget\":0,\"weight\":5}");
    }

    @Test
    void what_differs_from_its_default_is_answered_too() {
        EngagementCampaign made = made(
                house,
                "draft",
                ",\"optin_required\":true,\"opt_in_limit\":7,\"opt_in_starts_at\":\"2024-05-09T00:00:00+02:00\","
                        + "\"opt_in_ends_at\":\"2024-05-19T00:00:00.9Z\",\"targeting\":{\"user.tags\":\"a\"},"
                        + "\"qualify_tag\":\"a\",\"disqualify_tag\":\"b\",\"ssap_name\":\"s\","
                        + "\"reporting_ends_at\":\"2024-05-20T15:02:54Z\"");

        assertThat(EngagementAnswers.campaign(made, true).body().orElseThrow())
                .contains("\"division_id\":null,\"optin_required\":true,\"opt_in_starts_at\":\"2024-05-08T22:00:00Z\","
                        + "\"opt_in_ends_at\":\"2024-05-19T00:00:00Z\",\"opt_in_limit\":7,"
                        + "\"reporting_ends_at\":\"2024-05-20T15:02:54Z\",\"targeting\":{\"user.tags\":\"a\"},"
                        + "\"qualify_tag\":\"a\",\"disqualify_tag\":\"b\",\"ssap_name\":\"s\"}");
    }

    @Test
    @Fact("ENG-2")
    void the_permalink_is_a_guid_unless_it_is_given_under_either_name() {
        assertThat(made(house, "draft", "").terms().permalink()).matches(GUID);
        assertThat(campaigns
                        .create(change("\"name\":\"b\",\"status\":\"draft\",\"starts_at\":\"2024-05-10T15:02:54Z\","
                                + "\"ends_at\":\"2024-05-20T15:02:54Z\",\"permalink\":\"spring~1\""))
                        .value()
                        .terms()
                        .permalink())
                .isEqualTo("spring~1");
        assertRefused(
                () -> campaigns.create(body("draft", ",\"external_id\":\"x\",\"permalink\":\"y\"")),
                ErrorCode.VALIDATION,
                "/campaign/permalink not_allowed_with",
                "/campaign/name duplicate");
        assertRefused(
                () -> campaigns.create(
                        change(
                                "\"name\":\"c\",\"status\":\"draft\",\"starts_at\":"
                                        + "\"2024-05-10T15:02:54Z\",\"ends_at\":\"2024-05-20T15:02:54Z\",\"external_id\":\"spring~1\"")),
                ErrorCode.VALIDATION,
                "/campaign/external_id duplicate");
    }

    @Test
    @Fact("ENG-3")
    void an_unknown_attribute_and_a_missing_campaign_have_codes_of_their_own() {
        FreestoneException refused = refusal(() -> campaigns.create(body("live", ",\"test\":1")));

        assertThat(refused.code()).isEqualTo(ErrorCode.ARGUMENT_ERROR);
        assertThat(refused).hasMessage("Unknown campaign attributes test.");
        assertThat(EngagementErrorJson.body(refused))
                .isEqualTo("{\"status\":\"error\",\"errors\":{\"code\":\"argument_error\",\"message\":"
                        + "\"Unknown campaign attributes test.\",\"details\":[{\"field\":\"/campaign/test\","
                        + "\"code\":\"argument_error\",\"problem\":\"unknown_attribute\"}]}}");
        assertRefused(
                () -> campaigns.create(EngagementCampaignDraft.parse("{}")),
                ErrorCode.MISSING_DATA,
                "/campaign required");
        assertRefused(
                () -> campaigns.create(EngagementCampaignDraft.parse("{\"campaign\":null}")),
                ErrorCode.MISSING_DATA,
                "/campaign required");
        assertRefused(
                () -> campaigns.create(EngagementCampaignDraft.parse("{\"campaign\":[],\"more\":1}")),
                ErrorCode.ARGUMENT_ERROR,
                "/campaign bad_format",
                "/more unknown_attribute");
    }

    @Test
    void every_required_attribute_that_is_missing_is_named() {
        assertRefused(
                () -> campaigns.create(EngagementCampaignDraft.builder().build()),
                ErrorCode.MISSING_DATA,
                "/campaign/name required",
                "/campaign/status required",
                "/campaign/starts_at required",
                "/campaign/ends_at required");
    }

    @Test
    @Fact("ENG-4")
    void a_name_is_taken_whatever_its_case_even_by_a_completed_campaign() {
        EngagementCampaign first = made(house, "live", "");
        campaigns.update(first.id(), change("\"status\":\"completed\""));

        assertRefused(
                () -> campaigns.create(EngagementCampaignDraft.builder()
                        .name("  campaign EXAMPLE ")
                        .status(EngagementStatus.DRAFT)
                        .startsAt(house.now)
                        .endsAt(house.now.plusSeconds(1))
                        .build()),
                ErrorCode.VALIDATION,
                "/campaign/name duplicate");
        assertThat(house.freestone
                        .company(CompanyId.of("CP-AB12-CD34"))
                        .engagement()
                        .campaigns()
                        .create(body("draft", ""))
                        .value()
                        .terms()
                        .name())
                .isEqualTo("Campaign Example");
    }

    @Test
    @Fact("ENG-5")
    void an_end_at_the_start_and_a_template_of_another_type_are_refused() {
        assertRefused(
                () -> campaigns.create(
                        change(
                                "\"name\":\"n\",\"status\":\"draft\",\"starts_at\":"
                                        + "\"2024-05-10T15:02:54Z\",\"ends_at\":\"2024-05-10T15:02:54.5Z\",\"template\":\"messaging\"")),
                ErrorCode.VALIDATION,
                "/campaign/ends_at out_of_range",
                "/campaign/template not_allowed_with");
        assertThat(made(house, "draft", ",\"campaign_type\":\"messaging\",\"template\":\"messaging\"")
                        .terms()
                        .kind())
                .isEqualTo(CampaignKind.MESSAGING);
    }

    @Test
    @Fact("ENG-6")
    void a_permalink_of_digits_and_one_that_changes_are_refused() {
        assertRefused(
                () -> campaigns.create(body("draft", ",\"external_id\":\"721\"")),
                ErrorCode.VALIDATION,
                "/campaign/external_id bad_format");
        EngagementCampaign made = made(house, "draft", ",\"external_id\":\"a\"");
        assertRefused(
                () -> campaigns.update(made.id(), change("\"external_id\":\"b\"")),
                ErrorCode.VALIDATION,
                "/campaign/external_id read_only");
        assertThat(campaigns.update(made.id(), change("\"external_id\":\"a\"")).revision())
                .isEqualTo(1);
    }

    @Test
    @Fact("ENG-7")
    void all_that_is_wrong_is_told_at_once_and_nothing_is_written() {
        EngagementCampaign first = made(house, "draft", "");

        assertRefused(
                () -> campaigns.create(change("\"name\":\"Campaign Example\",\"status\":\"draft\",\"starts_at\":"
                        + "\"tomorrow\",\"ends_at\":\"2024-05-20T15:02:54Z\",\"x\":1")),
                ErrorCode.ARGUMENT_ERROR,
                "/campaign/starts_at bad_format",
                "/campaign/name duplicate",
                "/campaign/x unknown_attribute");
        int stored = house.storage.read(tx -> tx.engagementCampaigns()
                .page(CompanyId.DEFAULT, Optional.empty(), 10)
                .size());
        assertThat(stored).isEqualTo(1);
        assertThat(CampaignMaking.now(house, first.id())).isEqualTo(first);
    }

    @Test
    @Fact("ENG-8")
    void opt_in_begins_and_ends_with_the_campaign_at_the_latest() {
        assertRefused(
                () -> campaigns.create(body(
                        "draft",
                        ",\"opt_in_starts_at\":\"2024-05-10T15:02:55Z\",\"opt_in_ends_at\":\"2024-05-20T15:02:55Z\"")),
                ErrorCode.VALIDATION,
                "/campaign/opt_in_starts_at out_of_range",
                "/campaign/opt_in_ends_at out_of_range");
    }

    @Test
    @Fact("ENG-9")
    void reporting_ends_45_days_after_the_end_wherever_that_moves() {
        EngagementCampaign made = made(house, "draft", "");
        assertThat(made.terms().reportingEnd()).isEqualTo(Instant.parse("2024-07-04T15:02:54Z"));

        EngagementCampaign moved = campaigns
                .update(made.id(), change("\"ends_at\":\"2024-05-21T15:02:54Z\""))
                .value();

        assertThat(moved.terms().reportingEnd()).isEqualTo(Instant.parse("2024-07-05T15:02:54Z"));
    }

    @Test
    void an_update_keeps_what_it_does_not_name_and_null_is_the_default() {
        EngagementCampaign made = made(
                house,
                "draft",
                ",\"weight\":9,\"metadata\":{\"a\":[1,2.50]},\"opt_in_ends_at\":" + "\"2024-05-11T00:00:00Z\"");

        EngagementCampaign after = campaigns
                .update(made.id(), change("\"weight\":null,\"opt_in_ends_at\":null"))
                .value();

        assertThat(after.terms().extras().weight()).isEqualTo(CampaignExtras.DEFAULT_WEIGHT);
        assertThat(after.terms().optIn().endsAt()).isEmpty();
        assertThat(after.terms().extras().metadata())
                .isEqualTo(made.terms().extras().metadata());
        assertThat(after.terms().name()).isEqualTo("Campaign Example");
        assertRefused(
                () -> campaigns.update(made.id(), change("\"name\":null")),
                ErrorCode.VALIDATION,
                "/campaign/name required");
    }

    @Test
    void metadata_is_small_and_flat_enough() {
        assertRefused(
                () -> campaigns.create(body("draft", ",\"metadata\":{\"a\":\"" + "x".repeat(64 * 1024) + "\"}")),
                ErrorCode.VALIDATION,
                "/campaign/metadata too_large");
        assertRefused(
                () -> campaigns.create(body("draft", ",\"metadata\":{\"a\":" + "[".repeat(16) + "]".repeat(16) + "}")),
                ErrorCode.VALIDATION,
                "/campaign/metadata too_deep");
        made(house, "draft", ",\"metadata\":{\"a\":" + "[".repeat(15) + "]".repeat(15) + "}");
    }

    @Test
    @Fact("ENG-24")
    void a_targeting_that_cannot_be_read_is_refused_with_pointers() {
        assertRefused(
                () -> campaigns.create(body(
                        "draft",
                        ",\"targeting\":{\"$not\":{\"user.tags\":\"a\"},\"user.tags\":{\"$near\":1},"
                                + "\"user.tier\":{\"$eq\":1,\"b\":2},\"user.shoe\":1}")),
                ErrorCode.VALIDATION,
                "/campaign/targeting/$not misplaced_operator",
                "/campaign/targeting/user.tags/$near unknown_operator",
                "/campaign/targeting/user.tier mixed_keys",
                "/campaign/targeting/user.shoe unknown_field");
    }

    @Test
    @Fact("ENG-25")
    void a_targeting_has_depth_16_and_1000_nodes_at_most() {
        made(house, "draft", ",\"targeting\":" + nested(16));
        assertRefused(
                () -> campaigns.create(change("\"name\":\"n\",\"status\":\"draft\",\"starts_at\":"
                        + "\"2024-05-10T15:02:54Z\",\"ends_at\":\"2024-05-11T15:02:54Z\",\"targeting\":" + nested(17))),
                ErrorCode.VALIDATION,
                "/campaign/targeting" + "/$and/0".repeat(16) + " too_deep");
        EngagementCampaignId id = campaigns
                .create(change("\"name\":\"n\",\"status\":\"draft\",\"starts_at\":\"2024-05-10T15:02:54Z\","
                        + "\"ends_at\":\"2024-05-11T15:02:54Z\",\"targeting\":" + wide(999)))
                .value()
                .id();
        assertThat(refusal(() -> campaigns.update(id, change("\"targeting\":" + wide(1_000))))
                        .violations())
                .extracting(each -> each.code().code())
                .containsExactly("too_many_nodes");
    }

    @Test
    @Fact("ENG-27")
    void a_targeting_that_nobody_matches_is_saved_with_a_warning() {
        Saved<EngagementCampaign> saved =
                campaigns.create(body("draft", ",\"targeting\":{\"user.tags\":{\"$in\":[]}}"));

        assertThat(saved.warnings()).extracting(TargetingWarning::code).contains(TargetingWarningCode.NEVER_TRUE);
        assertThat(CampaignMaking.now(house, saved.value().id())
                        .parts()
                        .bundle()
                        .targeting())
                .containsKey("user.tags");
    }

    @Test
    @Fact("ENG-30")
    void a_qualifying_tag_that_the_targeting_does_not_name_is_a_warning() {
        Saved<EngagementCampaign> saved = campaigns.create(body(
                "draft",
                ",\"targeting\":{\"user.tags\":\"a\"},\"qualify_tag\":\"a\",\"disqualify_tag\":\"elsewhere\""));

        assertThat(saved.warnings())
                .containsExactly(new TargetingWarning("/disqualify_tag", TargetingWarningCode.TAG_NOT_IN_TARGETING));
    }

    @Test
    void tags_are_tags_and_differ() {
        assertRefused(
                () -> campaigns.create(body("draft", ",\"qualify_tag\":\"a;b\",\"disqualify_tag\":\"a;b\"")),
                ErrorCode.VALIDATION,
                "/campaign/qualify_tag bad_format",
                "/campaign/disqualify_tag bad_format");
        assertRefused(
                () -> campaigns.create(body("draft", ",\"qualify_tag\":\"a\",\"disqualify_tag\":\"a\"")),
                ErrorCode.VALIDATION,
                "/campaign/disqualify_tag not_allowed_with");
    }

    @Test
    @Fact("ENG-65")
    void a_division_is_set_with_multi_org_only_and_is_one_that_exists() {
        assertRefused(
                () -> campaigns.create(body("draft", ",\"division_id\":\"north\"")),
                ErrorCode.VALIDATION,
                "/campaign/division_id not_allowed_with");
        house.profile = new EngagementProfile(Set.of(), Set.of("north"), Map.of(), Set.of());
        assertRefused(
                () -> campaigns.create(body("draft", ",\"division_id\":\"south\"")),
                ErrorCode.VALIDATION,
                "/campaign/division_id unknown_value");

        EngagementCampaign made = made(house, "draft", ",\"division_id\":\"north\"");

        assertThat(EngagementAnswers.campaign(made, true).body().orElseThrow()).contains("\"division_id\":\"north\"");
        assertThat(EngagementAnswers.campaign(made, false).body().orElseThrow()).doesNotContain("division_id");
    }

    @Test
    void a_company_that_declares_fields_that_cannot_be_saves_nothing() {
        house.profile = new EngagementProfile(Set.of(), Set.of(), Map.of("", CustomFieldType.STRING), Set.of());
        assertThat(refusal(() -> campaigns.create(body("draft", ""))).code())
                .isEqualTo(ErrorCode.CONFIGURATION_INVALID);

        house.profile = new EngagementProfile(Set.of(), Set.of(), Map.of(), Set.of("user.shoe"));
        assertThat(refusal(() -> campaigns.create(body("draft", ""))).code())
                .isEqualTo(ErrorCode.CONFIGURATION_INVALID);
    }

    @Test
    void a_limit_of_opt_ins_needs_required_opt_in() {
        assertRefused(
                () -> campaigns.create(body("draft", ",\"opt_in_limit\":0")),
                ErrorCode.VALIDATION,
                "/campaign/opt_in_limit out_of_range");
        assertRefused(
                () -> campaigns.create(body("draft", ",\"opt_in_limit\":1")),
                ErrorCode.VALIDATION,
                "/campaign/opt_in_limit not_allowed_with");
    }

    @Test
    void a_wrong_type_is_an_argument_error() {
        assertRefused(
                () -> campaigns.create(
                        body("draft", ",\"weight\":\"5\",\"optin_required\":1,\"targeting\":[],\"total_budget\":1.5")),
                ErrorCode.ARGUMENT_ERROR,
                "/campaign/weight bad_format",
                "/campaign/optin_required bad_format",
                "/campaign/targeting bad_format",
                "/campaign/total_budget bad_format");
    }

    @Test
    void a_stale_revision_is_a_conflict_and_changes_nothing() {
        EngagementCampaign made = made(house, "draft", "");
        long second = campaigns.update(made.id(), change("\"weight\":6"), 1).revision();

        assertThat(second).isEqualTo(2);
        assertRefused(() -> campaigns.update(made.id(), change("\"weight\":7"), 1), ErrorCode.CONFLICT);
        assertRefused(() -> campaigns.delete(made.id(), 1), ErrorCode.CONFLICT);
        assertThat(CampaignMaking.now(house, made.id()).terms().extras().weight())
                .isEqualTo(6);
    }

    @Test
    void campaigns_of_other_companies_do_not_exist() {
        EngagementCampaignId id = made(house, "draft", "").id();
        EngagementCampaigns others = house.freestone
                .company(CompanyId.of("CP-AB12-CD34"))
                .engagement()
                .campaigns();

        assertRefused(() -> others.get(id), ErrorCode.NOT_FOUND);
        assertRefused(() -> others.update(id, change("\"weight\":1")), ErrorCode.NOT_FOUND);
        assertRefused(() -> others.delete(id), ErrorCode.NOT_FOUND);
    }

    @Test
    void a_draft_can_be_deleted_and_frees_its_name_and_permalink() {
        EngagementCampaign draft = made(house, "draft", ",\"external_id\":\"a\"");

        campaigns.delete(draft.id());

        assertRefused(() -> campaigns.get(draft.id()), ErrorCode.NOT_FOUND);
        EngagementCampaign live = made(house, "live", ",\"external_id\":\"a\"");
        assertThat(live.id()).isNotEqualTo(draft.id());
        assertRefused(() -> campaigns.delete(live.id()), ErrorCode.VALIDATION, "/campaign not_allowed_in_status");
    }

    @Test
    void the_revision_of_the_company_rises_with_what_customers_can_meet_only() {
        EngagementCampaign draft = made(house, "draft", "");
        CampaignMaking.tile(house, draft);
        assertThat(revision()).isZero();

        campaigns.update(draft.id(), change("\"status\":\"live\""));
        long live = revision();
        assertThat(live).isPositive();

        campaigns.update(draft.id(), change("\"status\":\"completed\""));
        assertThat(revision()).isGreaterThan(live);
    }

    @Test
    void java_and_json_say_the_same() {
        Instant starts = Instant.parse("2024-05-10T15:02:54Z");
        EngagementCampaignDraft built = EngagementCampaignDraft.builder()
                .name("Campaign Example")
                .status(EngagementStatus.LIVE)
                .startsAt(starts)
                .endsAt(starts.plus(Duration.ofDays(10)))
                .build();

        assertThat(built.attributes()).isEqualTo(body("live", "").attributes());
    }

    private long revision() {
        return house.storage.read(
                tx -> tx.engagementCampaigns().revision(CompanyId.DEFAULT).orElse(0));
    }

    private static String nested(int depth) {
        String query = "{\"user.tags\":\"a\"}";
        for (int i = 1; i < depth; i++) {
            query = "{\"$and\":[" + query + "]}";
        }
        return query;
    }

    /** One logical node with so many comparisons. */
    private static String wide(int comparisons) {
        return "{\"$or\":[" + "{\"user.tags\":\"a\"},".repeat(comparisons - 1) + "{\"user.tags\":\"a\"}]}";
    }
}
