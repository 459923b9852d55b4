package dev.freestone.engine;

import static dev.freestone.engine.SendHouse.buckets;
import static dev.freestone.engine.SendHouse.email;
import static dev.freestone.engine.SendHouse.id;
import static dev.freestone.engine.SendHouse.messages;
import static dev.freestone.engine.SendHouse.phone;
import static dev.freestone.engine.SendHouse.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.SubjectCatalogue;
import dev.freestone.error.ErrorCode;
import dev.freestone.memory.InMemoryTemplateDirectory;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.Template;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SendRunTest {
    private final SendHouse house = new SendHouse().person(1).person(2).person(3);

    @Test
    void sends_a_message_for_each_row_and_ends_in_the_tick_that_settles_the_last() {
        house.rows(row(1L, "LN-1"), row(id(2), "LN-2"), row(3L, "LN-3"));

        CampaignRun run = house.start();
        house.engine().tick();

        assertThat(house.sentTo(Channel.TEXT))
                .containsExactlyInAnyOrder("+15550100001", "+15550100002", "+15550100003");
        CampaignRun ended = house.get(run);
        assertThat(ended.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(buckets(ended)).containsExactly("bulkSender sent/sent=3");
        assertThat(messages(ended)).containsExactly("text confirmed=3");
        assertThat(ended.totals().sentCount()).isEqualTo(3);
        assertThat(house.log(ended))
                .contains("INFO bucket worker=bulkSender bucket=sent reason=sent count=3")
                .doesNotContain("WARN row");
    }

    @Test
    void a_run_waits_without_a_lease_while_a_message_of_it_is_put_off_and_another_node_ends_it() {
        house.texts().answering(Script.later(Duration.ofMinutes(2), SendResult.Scope.INTENT));
        house.rows(row(1L, "LN-1"));
        CampaignRun run = house.start();
        house.engine().tick();
        house.clock.advance(Duration.ofMinutes(1));
        house.engine().tick();
        assertThat(house.get(run).status()).isEqualTo(RunStatus.PROCESSING);
        house.texts().answering(Script::accepted);
        house.clock.advance(Duration.ofMinutes(2));

        house.beside("node-2").tick();

        assertThat(house.get(run).status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(house.get(run).control().leaseExpiries()).isZero();
    }

    @Test
    void hands_the_cells_of_the_kind_to_the_provider_as_variables_and_nothing_else() {
        house.subject = "autopayPaymentReminder";
        house.columns("borrowerId", "LOANID", "paymentDueDate", "paymentAmount", "paymentMethod", "note")
                .rows(row(1L, "LN-1", "2026-03-09", "12.345", " ", "private"));

        house.runToEnd();

        SendRequest sent = house.texts().requests.get(0);
        assertThat(sent.content().variables())
                .containsOnlyKeys("loanId", "paymentDueDate", "paymentAmount")
                .containsEntry("paymentDueDate", "2026-03-09");
        assertThat(sent.content().variables().get("paymentAmount")).hasToString("12.35");
        assertThat(sent.content().template()).contains("autopayPaymentReminder");
    }

    @Test
    @Fact({"LED-4", "OUT-53"})
    void
            two_loans_of_one_person_are_two_messages_and_one_loan_twice_is_one_while_the_exporter_counts_the_person_once() {
        house.exporting = true;
        house.rows(row(1L, "LN-1"), row(1L, "LN-2"), row(1L, "LN-1"));

        CampaignRun run = house.runToEnd();

        assertThat(buckets(run))
                .containsExactly(
                        "contactExporter exported/exported=1",
                        "contactExporter duplicate/duplicate_person=2",
                        "bulkSender sent/sent=2",
                        "bulkSender duplicate/duplicate_message=1");
        assertThat(house.texts().requests).hasSize(2);
        assertThat(house.engine().contacts().list(IntentFilter.ALL, Optional.empty(), 10))
                .hasSize(2);
        assertThat(house.log(run))
                .contains("WARN row worker=bulkSender row=3 person=BO-0000-0001 bucket=duplicate"
                        + " reason=duplicate_message");
    }

    @Test
    void loans_named_together_are_one_message_whatever_their_order() {
        house.subject = "statementGenerated";
        house.columns("borrowerId", "loanIds", "caseId")
                .rows(
                        row(1L, "LN-2, LN-1", null),
                        row(1L, "LN-1,LN-2", "CS-1"),
                        row(1L, null, "CS-1"),
                        row(1L, null, null),
                        row(1L, "", " "));

        assertThat(buckets(house.runToEnd()))
                .containsExactly("bulkSender sent/sent=3", "bulkSender duplicate/duplicate_message=2");
    }

    @Test
    void rows_that_cannot_be_sent_end_in_their_buckets() {
        house.subject = "paymentDueDateReminder";
        house.person(4, email(4)).columns("borrowerId", "loanId", "paymentDueDate", "paymentAmount");
        house.rows(
                row(1L, "LN-1", "2026-03-09", "10"),
                row(null, "LN-1", "2026-03-09", "10"),
                row(-1L, "LN-1", "2026-03-09", "10"),
                row(99L, "LN-1", "2026-03-09", "10"),
                row(2L, "LN-1", null, "10"),
                row(2L, "LN-2", "9.3.2026", "10"),
                row(2L, null, "2026-03-09", "10"),
                row(2L, "a,b", "2026-03-09", "10"),
                row(2L, "LN-2", "2026-03-09", "10"),
                row(4L, "LN-4", "2026-03-09", "10"));

        CampaignRun run = house.runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(buckets(run))
                .containsExactly(
                        "bulkSender sent/sent=1",
                        "bulkSender duplicate/duplicate_message=1",
                        "bulkSender unknown_person/person_not_found=1",
                        "bulkSender no_matching_contact/no_deliverable_contact=1",
                        "bulkSender row_error/missing_id=1",
                        "bulkSender row_error/invalid_id=1",
                        "bulkSender row_error/missing_cell=2",
                        "bulkSender row_error/invalid_cell=2");
        assertThat(run.totals().errorCount()).isEqualTo(7);
    }

    static Stream<Arguments> kinds() {
        List<Arguments> cases = new ArrayList<>();
        SubjectCatalogue.shipped()
                .kinds()
                .forEach(kind -> kind.subjects().forEach(subject -> {
                    cases.add(arguments(subject, kind.required(), "borrowerId"));
                    kind.required().forEach(column -> cases.add(arguments(subject, kind.required(), column)));
                }));
        return cases.stream();
    }

    @ParameterizedTest(name = "{0} without {2}")
    @MethodSource("kinds")
    @Fact("OUT-18")
    void a_required_column_that_is_left_out_fails_the_run(String subject, List<String> required, String missing) {
        house.subject = subject;
        String[] columns = Stream.concat(Stream.of("borrowerId"), required.stream())
                .filter(column -> !column.equals(missing))
                .toArray(String[]::new);
        house.columns(columns).rows(Arrays.copyOf(new Object[] {1L, "x", "x", "x", "x"}, columns.length));

        CampaignRun run = house.runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.FAILED);
        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.MISSING_COLUMN);
        assertThat(run.failure().orElseThrow().message()).contains(missing);
        assertThat(house.texts().requests).isEmpty();
    }

    @Test
    @Fact("OUT-20")
    void without_a_channel_exactly_those_with_a_template_and_a_sender_are_used() {
        SendHouse all = new SendHouse(Channel.TEXT, Channel.EMAIL, Channel.VOICE).person(1);
        all.channel = null;
        all.templates = templates(Channel.TEXT, Channel.EMAIL, Channel.MAIL);
        all.rows(row(1L, "LN-1"));

        CampaignRun run = all.runToEnd();

        assertThat(messages(run)).containsExactly("email confirmed=1", "text confirmed=1");
        assertThat(buckets(run)).containsExactly("bulkSender sent/sent=1");
        assertThat(all.sentTo(Channel.EMAIL)).containsExactly("p1@example.org");
        assertThat(all.sentTo(Channel.VOICE)).isEmpty();
    }

    @Test
    void a_person_without_a_contact_for_one_of_the_channels_is_reached_on_the_others() {
        SendHouse both = new SendHouse(Channel.TEXT, Channel.EMAIL);
        both.channel = null;
        both.person(1, phone(1)).person(2, email(2)).rows(row(1L, "LN-1"), row(2L, "LN-2"));

        CampaignRun run = both.runToEnd();

        assertThat(messages(run)).containsExactly("email confirmed=1", "text confirmed=1");
        assertThat(buckets(run)).containsExactly("bulkSender sent/sent=2");
    }

    @Test
    void a_template_in_the_language_of_the_person_goes_before_that_of_the_company() {
        InMemoryTemplateDirectory templates = templates(Channel.TEXT);
        TemplateKey spanish = new TemplateKey(house.subject, "text", Optional.of("es"), Optional.empty());
        templates.put(CompanyId.DEFAULT, spanish, new Template("autopay-es", house.subject, Set.of()));
        house.templates = templates;
        house.speaking(4, "es").speaking(5, "fr").rows(row(4L, "LN-1"), row(5L, "LN-2"));

        house.runToEnd();

        assertThat(house.texts().requests)
                .extracting(request -> request.content().template().orElseThrow())
                .containsExactlyInAnyOrder("autopay-es", "autopay-text");
    }

    @Test
    void without_a_template_on_any_of_the_channels_a_row_is_an_error() {
        house.templates = templates(Channel.EMAIL);
        house.rows(row(1L, "LN-1"));

        assertThat(buckets(house.runToEnd())).containsExactly("bulkSender row_error/no_template=1");
    }

    @Test
    void a_query_without_rows_sends_nothing_and_succeeds() {
        CampaignRun run = house.rows().runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(buckets(run)).isEmpty();
    }

    private InMemoryTemplateDirectory templates(Channel... channels) {
        InMemoryTemplateDirectory templates = SendHouse.templates();
        for (Channel channel : channels) {
            templates.put(
                    CompanyId.DEFAULT,
                    new TemplateKey(house.subject, channel.code(), Optional.empty(), Optional.empty()),
                    new Template("autopay-" + channel.code(), house.subject, Set.of()));
        }
        return templates;
    }
}
