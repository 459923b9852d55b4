package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.SubjectCatalogue;
import dev.freestone.campaign.SubjectKind;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.BulkSenderJson;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BulkSenderObjectsTest {
    private final ObjectHouse house = new ObjectHouse(Channel.TEXT);
    private final BulkSenders senders = house.senders();

    @Test
    void a_bulk_sender_needs_nothing_but_a_subject() {
        BulkSender sender = senders.create(
                BulkSenderDraft.parse("{\"interactionSubject\":\"paymentDueDateReminder\",\"interactionTheme\":null}"));

        assertThat(BulkSenderJson.write(sender))
                .isEqualTo("{\"id\":\"" + sender.id() + "\",\"companyId\":\"default\","
                        + "\"createdAt\":\"2024-05-01T09:28:03.000250Z\",\"updatedAt\":null,\"deletedAt\":null,"
                        + "\"externalId\":null,\"metaData\":null,"
                        + "\"interactionSubject\":\"paymentDueDateReminder\","
                        + "\"interactionTheme\":\"opsServicing\",\"interactionChannel\":null}");
        assertThat(sender.id().value()).matches("BS-[A-Z0-9]{4}-[A-Z0-9]{4}");
        assertThat(sender.purpose()).isEqualTo(Purpose.SERVICING);
        assertThat(senders.get(sender.id().value())).isEqualTo(sender);
    }

    @Test
    @Fact("OUT-19")
    void subjects_and_themes_that_contradict_or_say_too_little_are_refused() {
        assertThat(create("\"loanOverdueFirstNotice\",\"interactionTheme\":\"opsServicing\""))
                .containsExactly("interactionTheme theme_mismatch");
        assertThat(create("\"freeForm\",\"interactionTheme\":\"outOpsLoan\""))
                .containsExactly("interactionTheme unknown_value");
        for (String theme : List.of(
                "inbMissingFeature",
                "inbEducation",
                "inbBug",
                "inbRequest",
                "inbHumanLove",
                "inbUnknown",
                "inbOther")) {
            assertThat(create("\"freeForm\",\"interactionTheme\":\"" + theme + "\""))
                    .as(theme)
                    .containsExactly("interactionTheme theme_not_outbound");
        }
        assertThat(create("\"freeForm\"")).containsExactly("interactionTheme theme_required");
        assertThat(create("\"loanOverdueNthNotice\"")).containsExactly("interactionSubject unknown_value");
        assertThat(senders.list(ListRequest.first()).total()).isZero();
    }

    @Test
    void the_six_notices_are_named_when_their_kind_is_given_as_a_subject() {
        FreestoneException refused = refused(
                ErrorCode.VALIDATION,
                () -> senders.create(BulkSenderDraft.builder()
                        .interactionSubject("loanOverdueNthNotice")
                        .build()));

        assertThat(refused.violations().get(0).message())
                .contains(
                        "loanOverdueFirstNotice",
                        "loanOverdueSecondNotice",
                        "loanOverdueThirdNotice",
                        "loanOverdueFourthNotice",
                        "loanOverdueFifthNotice",
                        "loanOverdueSixthNotice");
    }

    @Test
    void a_subject_that_implies_nothing_takes_any_theme_and_one_that_implies_it_takes_its_own() {
        for (Theme theme : Theme.values()) {
            assertThat(senders.create(BulkSenderDraft.builder()
                                    .interactionSubject("custom7")
                                    .interactionTheme(theme)
                                    .build())
                            .interactionTheme())
                    .isEqualTo(theme);
        }
        assertThat(senders.create(BulkSenderDraft.builder()
                                .interactionSubject("cardExpiresReminder")
                                .interactionTheme(Theme.OPS_SERVICING)
                                .build())
                        .interactionTheme())
                .isEqualTo(Theme.OPS_SERVICING);
    }

    @Test
    @Fact("OUT-22")
    void senders_need_a_policy_and_channels_that_reach_nobody_are_refused() {
        FreestoneException refused = catchThrowableOfType(
                FreestoneException.class,
                () -> Freestone.builder().sender(Channel.TEXT, Script::accepted).build());

        assertThat(refused.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        assertThat(refused.violations())
                .extracting(each -> each.path() + " " + each.code().code())
                .containsExactly("contactPolicy policy_missing");
        try (Freestone built = Freestone.builder()
                .sender(Channel.TEXT, Script::accepted)
                .contactPolicy(ContactPolicy.none())
                .build()) {
            assertThat(built.bulkSenders().list(ListRequest.first()).data()).isEmpty();
        }
        for (String passive : List.of("gui", "document")) {
            assertThat(create("\"autopayEnabled\",\"interactionChannel\":\"" + passive + "\""))
                    .as(passive)
                    .containsExactly("interactionChannel unknown_value");
        }
    }

    @Test
    void voice_fax_and_chat_need_a_registered_sender_and_the_others_do_not() {
        ObjectHouse served = new ObjectHouse(Channel.VOICE, Channel.FAX, Channel.CHAT);
        for (Channel channel : List.of(Channel.VOICE, Channel.FAX, Channel.CHAT)) {
            BulkSenderDraft draft = on(channel);
            assertThat(violations(() -> senders.create(draft))).containsExactly("interactionChannel no_sender");
            assertThat(served.senders().create(draft).interactionChannel()).contains(channel);
        }
        for (Channel channel : List.of(Channel.EMAIL, Channel.TEXT, Channel.MAIL)) {
            assertThat(senders.create(on(channel)).interactionChannel()).contains(channel);
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("no subject", "{}", List.of("interactionSubject required")),
                arguments("subject null", "{\"interactionSubject\":null}", List.of("interactionSubject required")),
                arguments("subject empty", subject("\"\""), List.of("interactionSubject bad_format")),
                arguments("subject not text", subject("7"), List.of("interactionSubject bad_format")),
                arguments("subject upper case", subject("\"FreeForm\""), List.of("interactionSubject bad_format")),
                arguments("subject with a blank", subject("\"free form\""), List.of("interactionSubject bad_format")),
                arguments(
                        "subject beyond ASCII", subject("\"fr\u00e9eForm\""), List.of("interactionSubject bad_format")),
                arguments(
                        "subject of 101",
                        subject("\"" + "x".repeat(101) + "\""),
                        List.of("interactionSubject bad_format")),
                arguments(
                        "theme in another case",
                        subject("\"freeForm\",\"interactionTheme\":\"OpsServicing\""),
                        List.of("interactionTheme unknown_value")),
                arguments(
                        "theme not text",
                        subject("\"freeForm\",\"interactionTheme\":{}"),
                        List.of("interactionTheme bad_format")),
                arguments(
                        "channel unknown",
                        subject("\"autopayEnabled\",\"interactionChannel\":\"sms\""),
                        List.of("interactionChannel unknown_value")),
                arguments(
                        "external id",
                        subject("\"autopayEnabled\",\"externalId\":\"ext-x\""),
                        List.of("externalId bad_format")),
                arguments("id given", subject("\"autopayEnabled\",\"id\":null"), List.of("id read_only")),
                arguments(
                        "attribute unknown",
                        subject("\"autopayEnabled\",\"name\":\"x\""),
                        List.of("name unknown_attribute")),
                arguments(
                        "everything at once",
                        subject("\"freeForm\",\"interactionChannel\":\"voice\",\"externalId\":\" x\""),
                        List.of(
                                "externalId bad_format",
                                "interactionChannel no_sender",
                                "interactionTheme theme_required")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void each_fault_has_its_code_and_its_place(String name, String body, List<String> expected) {
        assertThat(violations(() -> senders.create(BulkSenderDraft.parse(body))))
                .as(name)
                .isEqualTo(expected);
        assertThat(senders.list(ListRequest.first()).total()).isZero();
    }

    @Test
    void the_greatest_subject_is_accepted() {
        String longest = "x".repeat(99) + "9";

        assertThat(senders.create(BulkSenderDraft.builder()
                                .interactionSubject(longest)
                                .interactionTheme(Theme.OPS_SERVICING)
                                .build())
                        .interactionSubject())
                .isEqualTo(longest);
    }

    @Test
    void statements_of_credit_lines_are_stored_under_the_name_of_all_statements() {
        BulkSender sender = senders.create(BulkSenderDraft.builder()
                .interactionSubject("locStatementGenerated")
                .build());

        assertThat(sender.interactionSubject()).isEqualTo("statementGenerated");
        assertThat(change(sender, "{\"interactionSubject\":\"locStatementGenerated\"}"))
                .isEqualTo(sender);
        assertThat(change(sender, "{\"interactionSubject\":\"locStatementRegenerated\"}")
                        .interactionSubject())
                .isEqualTo("statementRegenerated");
    }

    @Test
    void the_body_of_an_answer_can_be_sent_back() {
        BulkSender created = senders.create(BulkSenderDraft.builder()
                .interactionSubject("loanOverdueFirstNotice")
                .interactionChannel(Channel.TEXT)
                .externalId("first")
                .metaData(Map.of("a", 1L))
                .build());
        house.now = house.now.plusSeconds(60);

        assertThat(change(created, BulkSenderJson.write(created))).isEqualTo(created);
        assertThat(senders.get("ext-first").header().updatedAt()).isEmpty();
    }

    @Test
    void an_update_replaces_what_it_names_and_keeps_the_rest() {
        BulkSender created = senders.create(BulkSenderDraft.builder()
                .interactionSubject("freeForm")
                .interactionTheme(Theme.OPS_COLL_DEBT)
                .interactionChannel(Channel.TEXT)
                .externalId("own")
                .build());
        house.now = house.now.plusSeconds(60);

        BulkSender updated = senders.update(
                created.id().value(),
                BulkSenderChange.builder().interactionChannel(Change.clear()).build());

        assertThat(updated.interactionChannel()).isEmpty();
        assertThat(updated.interactionTheme()).isEqualTo(Theme.OPS_COLL_DEBT);
        assertThat(updated.header().externalId()).contains(ExternalId.of("own"));
        assertThat(updated.header().updatedAt()).contains(house.now);
        assertThat(violations(() -> change(created, "{\"interactionSubject\":null}")))
                .containsExactly("interactionSubject required");
        assertThat(violations(() -> change(created, "{\"interactionTheme\":null}")))
                .containsExactly("interactionTheme theme_required");
        refused(
                ErrorCode.EXTERNAL_ID_TAKEN,
                () -> senders.create(BulkSenderDraft.builder()
                        .interactionSubject("autopayEnabled")
                        .externalId("own")
                        .build()));
    }

    @Test
    void a_theme_that_the_subject_implied_goes_with_it_and_one_that_was_chosen_stays() {
        BulkSender implied = senders.create(
                BulkSenderDraft.builder().interactionSubject("autopayEnabled").build());
        BulkSender chosen = senders.create(BulkSenderDraft.builder()
                .interactionSubject("freeForm")
                .interactionTheme(Theme.OPS_SERVICING)
                .build());
        String overdue = "{\"interactionSubject\":\"loanOverdueFirstNotice\"}";

        assertThat(violations(() -> change(
                        implied,
                        "{\"interactionSubject\":\"loanOverdueFirstNotice\",\"interactionTheme\":\"opsServicing\"}")))
                .containsExactly("interactionTheme theme_mismatch");
        assertThat(violations(() -> change(chosen, overdue))).containsExactly("interactionTheme theme_mismatch");
        assertThat(change(implied, overdue).interactionTheme()).isEqualTo(Theme.OPS_COLL_DEBT);
        assertThat(change(implied, "{\"interactionSubject\":\"freeForm\"}").interactionTheme())
                .isEqualTo(Theme.OPS_COLL_DEBT);
    }

    @Test
    void a_host_may_bring_its_own_catalogue() {
        SubjectKind own = new SubjectKind(
                "welcome", List.of("welcome"), Optional.of(Theme.OPS_ACCOUNT_CREDENTIALS), List.of(), List.of());
        try (Freestone freestone = Freestone.builder()
                .subjects(new SubjectCatalogue(List.of(own), Map.of(), Map.of()))
                .build()) {
            assertThat(freestone
                            .bulkSenders()
                            .create(BulkSenderDraft.builder()
                                    .interactionSubject("welcome")
                                    .build())
                            .purpose())
                    .isEqualTo(Purpose.ACCOUNT_SECURITY);
            assertThat(violations(() -> freestone
                            .bulkSenders()
                            .create(BulkSenderDraft.builder()
                                    .interactionSubject("paymentDueDateReminder")
                                    .build())))
                    .containsExactly("interactionTheme theme_required");
        }
    }

    @Test
    void a_campaign_whose_sender_has_no_port_tells_so_when_it_is_started() {
        Campaign campaign = house.campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:past-due-30")
                        .bulkSenderId(senders.create(on(Channel.EMAIL)).id())
                        .build());

        FreestoneException refused =
                refused(ErrorCode.CAMPAIGN_NOT_RUNNABLE, () -> house.campaigns().run(campaign.id()));

        assertThat(refused.violations())
                .extracting(each -> each.path() + " " + each.code().code())
                .contains("bulkSenderId no_sender");
    }

    private List<String> create(String subjectAndMore) {
        return violations(() -> senders.create(BulkSenderDraft.parse(subject(subjectAndMore))));
    }

    private BulkSender change(BulkSender sender, String body) {
        return senders.update(sender.id().value(), BulkSenderChange.parse(body));
    }

    private static BulkSenderDraft on(Channel channel) {
        return BulkSenderDraft.builder()
                .interactionSubject("autopayEnabled")
                .interactionChannel(channel)
                .build();
    }

    private static String subject(String valueAndMore) {
        return "{\"interactionSubject\":" + valueAndMore + "}";
    }
}
