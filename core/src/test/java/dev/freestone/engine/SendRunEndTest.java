package dev.freestone.engine;

import static dev.freestone.engine.SendHouse.buckets;
import static dev.freestone.engine.SendHouse.messages;
import static dev.freestone.engine.SendHouse.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.CompanyDay;
import dev.freestone.contact.ContactIntent;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SendRunEndTest {
    private static final int MANY = 120;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SendHouse house =
            new SendHouse().person(1).person(2).person(3).rows(row(1L, "LN-1"), row(2L, "LN-2"), row(3L, "LN-3"));

    static Stream<Arguments> answers() {
        Stream<Arguments> refusals = Stream.of(RefusalCode.values())
                .map(code -> arguments(
                        "sender_refused/" + code.code(),
                        "refused",
                        answer(request -> new SendResult.Refused(request.idempotencyKey(), code, true))));
        return Stream.concat(
                refusals,
                Stream.of(
                        arguments("sent/sent", "confirmed", answer(Script::accepted)),
                        arguments("sender_unknown/outcome_unknown", "unknown", answer(Script::unknown)),
                        arguments(
                                "sender_refused/retries_exhausted",
                                "refused",
                                answer(Script.later(Duration.ZERO, SendResult.Scope.INTENT))),
                        arguments(
                                "sender_refused/expired",
                                "refused",
                                answer(Script.later(Duration.ofDays(1), SendResult.Scope.INTENT)))));
    }

    private static Function<SendRequest, SendResult> answer(Function<SendRequest, SendResult> answer) {
        return answer;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void what_the_provider_answers_is_what_the_row_ends_in(
            String bucket, String message, Function<SendRequest, SendResult> answer) {
        house.texts().answering(answer);

        CampaignRun run = house.runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(buckets(run)).containsExactly("bulkSender " + bucket + "=3");
        assertThat(messages(run)).containsExactly("text " + message + "=3");
    }

    @Test
    void of_several_messages_of_a_row_the_best_counts_and_every_one_is_listed() {
        SendHouse both = new SendHouse(Channel.TEXT, Channel.EMAIL).person(1).person(2);
        both.channel = null;
        both.script(Channel.EMAIL).answering(Script::refused);
        both.texts().answering(Script::unknown);

        CampaignRun run = both.rows(row(1L, "LN-1"), row(2L, "LN-2")).runToEnd();

        assertThat(buckets(run)).containsExactly("bulkSender sender_unknown/outcome_unknown=2");
        assertThat(messages(run)).containsExactly("email refused=2", "text unknown=2");
    }

    @Test
    void what_is_not_sent_by_the_end_of_the_day_of_the_company_is_suppressed_and_ends_the_run() {
        CampaignRun run = house.start();
        house.engine().contacts().pause(ContactScope.company(CompanyId.DEFAULT), "maintenance");
        house.engine().tick();
        Instant end = CompanyDay.end(SendHouse.START, SendHouse.ZONE);
        assertThat(end).isEqualTo(Instant.parse("2026-03-03T06:00:00Z"));

        house.clock.advance(Duration.between(SendHouse.START, end.minusMillis(1)));
        house.engine().tick();
        assertThat(house.get(run).status()).isEqualTo(RunStatus.PROCESSING);

        house.clock.advance(MINUTE);
        CampaignRun ended = house.end(run);
        assertThat(ended.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(buckets(ended)).containsExactly("bulkSender suppressed/expired=3");
        assertThat(house.texts().requests).isEmpty();
    }

    @Test
    void a_canceled_run_keeps_what_was_sent_and_calls_the_rest_back() {
        CampaignRun run = house.start();
        house.texts().answering(request -> {
            if (house.texts().requests.size() == 2) {
                house.engine().campaigns().cancel(run.id());
                house.engine().contacts().pause(ContactScope.EVERYTHING, "stop here");
            }
            return Script.accepted(request);
        });

        CampaignRun ended = house.end(run);

        assertThat(ended.status()).isEqualTo(RunStatus.FAILED);
        assertThat(ended.failure().orElseThrow().code()).isEqualTo(ErrorCode.RUN_CANCELED);
        assertThat(buckets(ended)).containsExactly("bulkSender sent/sent=2", "bulkSender canceled/run_canceled=1");
        assertThat(messages(ended)).containsExactly("text canceled=1", "text confirmed=2");
        assertThat(house.log(ended)).contains("bucket=canceled reason=run_canceled");
    }

    @Test
    void a_message_in_flight_is_settled_before_a_canceled_run_ends() {
        CampaignRun run = house.start();
        house.texts().answering(request -> {
            house.engine().campaigns().cancel(run.id());
            // Another node looks at the run while this call is open.
            Freestone other = house.beside("node-2");
            other.tick();
            assertThat(other.campaigns().getRun(run.id()).status()).isEqualTo(RunStatus.PROCESSING);
            return Script.accepted(request);
        });

        CampaignRun ended = house.end(run);

        assertThat(house.texts().requests).hasSize(1);
        assertThat(buckets(ended)).containsExactly("bulkSender sent/sent=1", "bulkSender canceled/run_canceled=2");
    }

    @Test
    void a_message_that_alone_is_canceled_counts_as_such() {
        CampaignRun run = house.start();
        house.engine().contacts().pause(ContactScope.EVERYTHING, "to cancel one");
        house.engine().tick();
        var open = house.engine().contacts().list(IntentFilter.ALL, Optional.empty(), 10);
        house.engine().contacts().cancel(open.get(0).id());
        house.engine().contacts().resume(ContactScope.EVERYTHING);

        assertThat(buckets(house.end(run)))
                .containsExactly("bulkSender sent/sent=2", "bulkSender canceled/intent_canceled=1");
    }

    @Test
    void what_was_stopped_by_the_host_or_by_an_operator_says_so() {
        house.texts().answering(Script::unknown);
        CampaignRun run = house.start();
        house.engine().contacts().pause(ContactScope.EVERYTHING, "one is to stay open");
        house.engine().tick();
        house.engine().contacts().resume(ContactScope.EVERYTHING);
        var held = house.engine()
                .contacts()
                .list(IntentFilter.ALL, Optional.empty(), 10)
                .get(0);
        house.engine().contacts().hold(held.id());
        house.engine().tick();
        Ledgers.operator(house.engine()).settle(unknown().get(0), false, "the provider's console says so");
        house.engine().contacts().release(held.id());

        assertThat(buckets(house.end(run)))
                .containsExactly(
                        "bulkSender sender_refused/settled_not_delivered=1",
                        "bulkSender sender_unknown/outcome_unknown=2");
    }

    private List<IntentId> unknown() {
        return house.engine().contacts().unknowns(Optional.empty(), 10).stream()
                .map(ContactIntent::id)
                .toList();
    }

    /** The ledger as an operator sees it. */
    private static final class Ledgers {
        static ContactLedger operator(Freestone engine) {
            return engine.company(CompanyId.DEFAULT)
                    .actingAs(ActorId.of("user:4711"))
                    .contacts();
        }
    }

    @Test
    void a_run_in_a_killed_scope_fails_and_sends_nothing() {
        house.engine().contacts().kill(ContactScope.channel(CompanyId.DEFAULT, "text"), "complaints");

        CampaignRun run = house.runToEnd();

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.SEND_FAILED);
        assertThat(run.failure().orElseThrow().message()).startsWith("killed: ");
        assertThat(buckets(run)).containsExactly("bulkSender not_processed/worker_failed=3");
        assertThat(house.texts().requests).isEmpty();
    }

    @Test
    void a_directory_that_fails_in_the_middle_calls_back_what_was_planned_and_accounts_for_every_row() {
        int[] calls = {0};
        house.directory = (company, refs) -> {
            calls[0]++;
            if (calls[0] > 1) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("no connection to +15550100001");
            }
            return house.people.find(company, refs);
        };

        CampaignRun started = house.start();
        house.engine().tick();
        assertThat(Thread.interrupted()).isTrue();
        CampaignRun run = house.end(started);

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.SEND_FAILED);
        assertThat(buckets(run)).containsExactly("bulkSender not_processed/worker_failed=3");
        assertThat(house.engine().contacts().list(IntentFilter.ALL.in(IntentState.CANCELED), Optional.empty(), 10))
                .hasSize(2)
                .allMatch(intent -> intent.reason().equals(Optional.of(IntentReason.RUN_FAILED)));
        assertThat(house.texts().requests).isEmpty();
    }

    @Test
    @Fact("OUT-55")
    void if_the_export_fails_nothing_is_sent_and_the_contacts_are_not_available() {
        house.exporting = true;
        house.files = new FullDisk(house.files, RunFileName.CONTACTS.code());

        CampaignRun run = house.runToEnd();

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.EXPORT_FAILED);
        assertThat(run.availableFiles(house.clock.instant())).doesNotContain(RunFileName.CONTACTS);
        assertThat(buckets(run))
                .containsExactly(
                        "contactExporter not_processed/worker_failed=3", "bulkSender not_processed/worker_failed=3");
        assertThat(house.engine().contacts().list(IntentFilter.ALL, Optional.empty(), 10))
                .isEmpty();
        assertThat(house.texts().requests).isEmpty();
    }

    @Test
    void while_a_run_is_paused_none_of_its_messages_goes_out_and_resuming_lets_them_go() {
        CampaignRun run = house.start();
        house.texts().answering(request -> {
            house.engine().campaigns().pause(run.id());
            return Script.accepted(request);
        });
        house.engine().tick();
        house.clock.advance(MINUTE);
        house.engine().tick();
        assertThat(house.texts().requests).hasSize(1);
        assertThat(house.engine().contacts().stops()).hasSize(1);

        house.texts().answering(Script::accepted);
        house.engine().campaigns().resume(run.id());

        assertThat(buckets(house.end(run))).containsExactly("bulkSender sent/sent=3");
        assertThat(house.engine().contacts().stops()).isEmpty();
    }

    @Test
    void resuming_a_run_leaves_the_pause_of_somebody_else_in_force() {
        CampaignRun run = house.start();
        ContactScope campaign = ContactScope.producer(
                CompanyId.DEFAULT,
                new Producer("outreach", run.borrowerCampaignId().value()));
        house.engine().contacts().pause(campaign, "complaints");
        house.engine().campaigns().pause(run.id());
        house.engine().campaigns().resume(run.id());
        house.engine().tick();

        assertThat(house.texts().requests).isEmpty();
        assertThat(house.engine().contacts().stops()).hasSize(1);
    }

    @Test
    void a_canceled_run_that_was_paused_leaves_no_pause_behind() {
        CampaignRun run = house.start();
        house.engine().tick();
        CampaignRun second = house.start();
        house.engine().campaigns().pause(second.id());
        house.engine().campaigns().cancel(second.id());
        house.end(second);

        assertThat(house.engine().contacts().stops()).isEmpty();
        assertThat(house.get(run)).isNotNull();
    }

    @Test
    void a_hundred_pauses_and_resumes_change_neither_files_nor_messages() {
        SendHouse calm = many();
        CampaignRun expected = calm.runToEnd();
        SendHouse restless = many();
        CampaignRun run = restless.start();
        for (int i = 0; i < 100; i++) {
            restless.engine().campaigns().pause(run.id());
            restless.engine().tick();
            restless.engine().campaigns().resume(run.id());
            restless.texts().answering(request -> {
                restless.engine().campaigns().pause(run.id());
                return Script.accepted(request);
            });
            restless.engine().tick();
            restless.engine().campaigns().resume(run.id());
            restless.clock.advance(Duration.ofSeconds(1));
        }
        restless.texts().answering(Script::accepted);

        CampaignRun ended = restless.end(run);

        assertThat(buckets(ended)).isEqualTo(buckets(expected));
        assertThat(restless.sentTo(Channel.TEXT))
                .containsExactlyInAnyOrderElementsOf(calm.sentTo(Channel.TEXT))
                .doesNotHaveDuplicates();
        for (RunFileName name : List.of(RunFileName.QUERY_RESULTS, RunFileName.CAMPAIGN_INPUT, RunFileName.CONTACTS)) {
            assertThat(restless.text(ended, name)).as("%s", name).isEqualTo(calm.text(expected, name));
        }
    }

    private static SendHouse many() {
        SendHouse house = new SendHouse();
        house.exporting = true;
        IntStream.rangeClosed(1, MANY).forEach(house::person);
        return house.rows(IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> row((long) number, "LN-" + number))
                .toArray(Object[][]::new));
    }
}
