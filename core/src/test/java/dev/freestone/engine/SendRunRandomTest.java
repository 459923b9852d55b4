package dev.freestone.engine;

import static dev.freestone.engine.SendHouse.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RowReason;
import dev.freestone.campaign.RunWorkerKind;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendRunRandomTest {
    private static final int RUNS = 150;
    private static final int PEOPLE = 8;
    private static final int REFUSALS = RefusalCode.values().length;

    /** The buckets with their reasons, as the specification lists them for a bulk sender and an unscreened export. */
    private static final List<String> LISTED = List.of(
            "exported/exported",
            "sent/sent",
            "duplicate/duplicate_person",
            "duplicate/duplicate_message",
            "unknown_person/person_not_found",
            "no_matching_contact/no_matching_contact",
            "no_matching_contact/no_deliverable_contact",
            "blocked_by_policy/policy_denied",
            "blocked_by_policy/policy_hold",
            "suppressed/hold_beyond_limit",
            "suppressed/expired",
            "suppressed/person_erased",
            "suppressed/company_closed",
            "suppressed/host_stop",
            "sender_refused/bad_destination",
            "sender_refused/unsubscribed",
            "sender_refused/content_blocked",
            "sender_refused/not_in_service",
            "sender_refused/no_destination",
            "sender_refused/render_failed",
            "sender_refused/retries_exhausted",
            "sender_refused/expired",
            "sender_refused/not_delivered",
            "sender_refused/presumed_not_delivered",
            "sender_refused/settled_not_delivered",
            "sender_unknown/outcome_unknown",
            "row_error/missing_id",
            "row_error/invalid_id",
            "row_error/missing_cell",
            "row_error/invalid_cell",
            "row_error/no_template",
            "canceled/run_canceled",
            "canceled/intent_canceled",
            "not_processed/worker_failed");

    @Test
    @Fact("LED-55")
    void the_buckets_of_each_worker_sum_to_the_rows_and_have_listed_names_whatever_happens() {
        long first = new Random().nextLong();
        System.out.println("LED-55 seeds from " + first);
        assertThat(Arrays.stream(RowReason.values())
                        .map(each -> each.bucket().code() + "/" + each.code())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(LISTED);
        for (int i = 0; i < RUNS; i++) {
            requireSums(first + i);
        }
    }

    private static void requireSums(long seed) {
        Random random = new Random(seed);
        SendHouse house = new SendHouse(Channel.TEXT, Channel.EMAIL);
        house.channel = random.nextBoolean() ? null : Channel.TEXT;
        house.exporting = random.nextBoolean();
        house.batchSize = 1 + random.nextInt(4);
        for (int number = 1; number <= PEOPLE; number++) {
            if (random.nextInt(5) > 0) {
                house.person(number, SendHouse.phone(number), SendHouse.email(number));
            } else {
                house.person(number);
            }
        }
        int rows = random.nextInt(20);
        house.rows(IntStream.range(0, rows).mapToObj(any -> cells(random)).toArray(Object[][]::new));
        CampaignRun started = house.start();
        house.scripts
                .values()
                .forEach(script -> script.answering(request -> {
                    meddle(house, started, random);
                    return answer(request, random);
                }));
        meddle(house, started, random);

        CampaignRun run = end(house, started);

        for (RunWorkerKind worker : RunWorkerKind.values()) {
            boolean works = worker == RunWorkerKind.BULK_SENDER || house.exporting;
            assertThat(run.totals().buckets().stream()
                            .filter(each -> each.worker() == worker)
                            .mapToLong(BucketCount::count)
                            .sum())
                    .as("seed %d, %s, %s", seed, worker, run.totals())
                    .isEqualTo(works ? run.totals().rowCount().orElse(0) : 0);
        }
        assertThat(run.totals().buckets())
                .as("seed %d", seed)
                .allMatch(each -> LISTED.contains(each.bucket() + "/" + each.reasonCode()));
    }

    /** Lets stops go again after a while, so that some runs end by it and others by the end of their day. */
    private static CampaignRun end(SendHouse house, CampaignRun run) {
        for (int step = 0; step < 500; step++) {
            house.engine().tick();
            if (!house.get(run).isLive()) {
                return house.get(run);
            }
            house.clock.advance(Duration.ofSeconds(step < 60 ? 1 : 600));
            if (step > 30 && house.get(run).control().paused()) {
                house.engine().campaigns().resume(run.id());
            }
        }
        throw new AssertionError("the run is still " + house.get(run));
    }

    private static @Nullable Object[] cells(Random random) {
        Object[] people = {null, -1L, 12.5, "x y", 99L, " 3 "};
        Object person = random.nextInt(4) == 0 ? people[random.nextInt(people.length)] : 1L + random.nextInt(PEOPLE);
        Object[] loans = {null, "", "a,b", 7L, "LN-1", "LN-2"};
        return row(person, loans[random.nextInt(loans.length)]);
    }

    private static SendResult answer(SendRequest request, Random random) {
        return switch (random.nextInt(6)) {
            case 0 ->
                new SendResult.Refused(
                        request.idempotencyKey(),
                        List.of(RefusalCode.values()).get(random.nextInt(REFUSALS)),
                        random.nextBoolean());
            case 1 ->
                new SendResult.RetryLater(
                        request.idempotencyKey(),
                        Duration.ofSeconds(random.nextInt(90_000)),
                        random.nextBoolean() ? SendResult.Scope.INTENT : SendResult.Scope.SENDER);
            case 2 -> throw new IllegalStateException("no answer");
            default -> Script.accepted(request);
        };
    }

    private static void meddle(SendHouse house, CampaignRun run, Random random) {
        Freestone engine = house.engine();
        switch (random.nextInt(25)) {
            case 0 -> engine.campaigns().cancel(run.id());
            case 1 -> engine.campaigns().pause(run.id());
            case 2 -> engine.contacts().pause(ContactScope.channel(CompanyId.DEFAULT, "text"), "by chance");
            case 3 ->
                engine.contacts()
                        .list(IntentFilter.ALL, Optional.empty(), 1)
                        .forEach(each -> engine.contacts().cancel(each.id()));
            case 4 -> engine.contacts().kill(ContactScope.channel(CompanyId.DEFAULT, "email"), "by chance");
            default -> {
                // Mostly nothing happens.
            }
        }
    }
}
