package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryDelivery;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.Delivery;
import dev.freestone.testkit.Fact;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs with an exporter and a bulk sender: what is delivered before the messages, and what after them. */
class SendDeliveryTest {
    private static final Secret PASSWORD = Secret.of("opens the folder");

    private final InMemoryDelivery server = InMemoryDelivery.of(PASSWORD);
    private final AtomicReference<@Nullable FreestoneException> trouble = new AtomicReference<>();
    private final SendHouse house = new SendHouse();

    @BeforeEach
    void build() {
        Delivery delivery = target -> {
            FreestoneException now = trouble.get();
            if (now != null) {
                throw now;
            }
            return server.open(target);
        };
        house.exporting = true;
        house.living(1, "Pacific/Honolulu").living(2, "Pacific/Honolulu");
        house.sftp = SftpDraft.of("files.example.org", "lender").withPassword(PASSWORD);
        house.more = builder -> builder.delivery(delivery);
        house.rows(SendHouse.row(1L, "LN-1"), SendHouse.row(2L, "LN-2"));
    }

    /** The company is in Chicago, where it is 9 o'clock; in Honolulu it is 5 then. */
    @Test
    @Fact("OUT-57")
    void data_files_are_delivered_before_held_messages_and_log_and_manifest_at_the_end() {
        house.policy = ContactPolicy.usFirstParty();
        CampaignRun run = house.start();
        house.engine().tick();

        assertThat(house.get(run).status()).isEqualTo(RunStatus.PROCESSING);
        assertThat(house.texts().requests).isEmpty();
        assertThat(kinds()).containsExactlyInAnyOrder("query_results.csv", "contacts");

        house.clock.advance(Duration.ofHours(3));
        CampaignRun ended = house.end(run);

        assertThat(ended.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(house.texts().requests).hasSize(2);
        assertThat(kinds()).containsExactlyInAnyOrder("query_results.csv", "contacts", "log.txt", "manifest.json");
    }

    @Test
    @Fact("OUT-57")
    void messages_held_to_the_end_of_the_day_are_suppressed_and_the_rest_is_delivered_then() {
        house.policy = ContactPolicy.usFirstParty();
        house.person(1).person(2);
        CampaignRun run = house.start();
        house.engine().tick();
        assertThat(kinds()).containsExactlyInAnyOrder("query_results.csv", "contacts");

        house.clock.advance(Duration.ofHours(16));
        CampaignRun ended = house.end(run);

        assertThat(SendHouse.count(ended, "suppressed/hold_beyond_limit")).isEqualTo(2);
        assertThat(kinds()).containsExactlyInAnyOrder("query_results.csv", "contacts", "log.txt", "manifest.json");
    }

    @Test
    void messages_do_not_wait_for_a_server_that_is_out_of_reach() {
        trouble.set(FreestoneException.of(ErrorCode.DELIVERY_UNREACHABLE, "given by the test"));
        CampaignRun run = house.start();
        house.engine().tick();

        assertThat(house.texts().requests).hasSize(2);
        assertThat(house.get(run).status()).isEqualTo(RunStatus.PROCESSING);

        trouble.set(null);
        CampaignRun ended = house.end(run);

        assertThat(ended.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(kinds()).hasSize(4);
    }

    /** Planning may take longer than the wait for the next attempt. */
    @Test
    void a_delivery_that_is_due_again_does_not_end_a_run_whose_messages_are_held() {
        house.policy = ContactPolicy.usFirstParty();
        trouble.set(FreestoneException.of(ErrorCode.DELIVERY_UNREACHABLE, "given by the test"));
        CampaignRun run = house.start();
        house.engine().tick();
        trouble.set(null);
        house.clock.advance(Duration.ofMinutes(1));
        house.engine().tick();

        assertThat(house.get(run).status()).isEqualTo(RunStatus.PROCESSING);
        assertThat(kinds()).containsExactlyInAnyOrder("query_results.csv", "contacts");
        assertThat(house.texts().requests).isEmpty();

        house.clock.advance(Duration.ofHours(3));
        CampaignRun ended = house.end(run);
        assertThat(ended.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(SendHouse.count(ended, "sent/sent")).isEqualTo(2);
    }

    @Test
    void settings_that_are_cleared_while_a_delivery_waits_do_not_end_a_run_whose_messages_are_held() {
        house.policy = ContactPolicy.usFirstParty();
        trouble.set(FreestoneException.of(ErrorCode.DELIVERY_UNREACHABLE, "given by the test"));
        CampaignRun run = house.start();
        house.engine().tick();
        house.engine()
                .campaigns()
                .update(
                        run.borrowerCampaignId().value(),
                        CampaignChange.builder().sftpSettings(Change.clear()).build());
        house.clock.advance(Duration.ofMinutes(1));
        house.engine().tick();

        assertThat(house.get(run).status()).isEqualTo(RunStatus.PROCESSING);
        assertThat(house.get(run).files().deliveries()).isEmpty();

        house.clock.advance(Duration.ofHours(3));
        CampaignRun ended = house.end(run);
        assertThat(ended.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(SendHouse.count(ended, "sent/sent")).isEqualTo(2);
        assertThat(kinds()).isEmpty();
    }

    @Test
    @Fact("OUT-65")
    void a_delivery_that_fails_for_good_calls_back_the_messages_that_are_not_out() {
        trouble.set(FreestoneException.of(ErrorCode.DELIVERY_AUTH_FAILED, "given by the test"));
        house.policy = ContactPolicy.usFirstParty();

        CampaignRun ended = house.runToEnd();

        assertThat(ended.failure().orElseThrow().code()).isEqualTo(ErrorCode.DELIVERY_AUTH_FAILED);
        assertThat(house.texts().requests).isEmpty();
        assertThat(SendHouse.count(ended, "not_processed/worker_failed")).isEqualTo(2);
        assertThat(ended.availableFiles(house.clock.instant())).hasSize(4);
    }

    @Test
    @Fact("OUT-56")
    void a_run_canceled_while_its_messages_wait_uploads_neither_log_nor_manifest() {
        house.policy = ContactPolicy.usFirstParty();
        CampaignRun run = house.start();
        house.engine().tick();
        house.engine().campaigns().cancel(run.id());

        CampaignRun ended = house.end(run);

        assertThat(ended.failure().orElseThrow().code()).isEqualTo(ErrorCode.RUN_CANCELED);
        assertThat(kinds()).containsExactlyInAnyOrder("query_results.csv", "contacts");
    }

    @Test
    void a_run_with_a_sender_alone_bears_the_sender_in_the_name_of_its_log() {
        house.exporting = false;
        CampaignRun ended = house.runToEnd();

        assertThat(ended.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(server.files("").keySet())
                .hasSize(3)
                .anyMatch(name -> name.contains("_BS-") && name.endsWith("_log.txt"));
    }

    private List<String> kinds() {
        return server.files("").keySet().stream()
                .map(name -> name.replaceFirst("^.*Z", ""))
                .map(rest -> rest.equals(".csv") ? "contacts" : rest.substring(1))
                .toList();
    }
}
