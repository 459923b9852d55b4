package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.engagement.OfferType;
import dev.freestone.engagement.OptInRefusal;
import dev.freestone.engagement.WalletItem;
import dev.freestone.engine.Engagement;
import dev.freestone.engine.EngagementCampaignDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.OfferDraft;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A host that edits a campaign over PostgreSQL at the moment at which a customer takes what the edit is about. */
class OvertakenEditTest {
    private static final CustomerRef ANNA = CustomerRef.user("CU-1");
    private static final CustomerRef BERT = CustomerRef.user("CU-2");
    private static final CustomerRef CARL = CustomerRef.user("CU-3");
    private static final String READING = "EngagementCampaignStore.hold";

    private final DataSource database = StorageHouse.POSTGRESQL.open();
    private final Storage storage = JdbcStorage.over(database);
    private final Engagement host = engagement(storage);
    private final EngagementCampaignId campaign = host.campaigns()
            .create(EngagementCampaignDraft.parse("{\"campaign\":{\"name\":\"Spring\",\"status\":\"live\","
                    + "\"starts_at\":\"2020-08-12T15:02:54Z\",\"ends_at\":\"2999-08-19T15:02:54Z\","
                    + "\"optin_required\":true,\"opt_in_limit\":5}}"))
            .value()
            .id();

    @Test
    void an_offer_is_not_deleted_while_it_is_granted() {
        OfferId offer = offer();
        OfferId other = offer();
        Meanwhile deletion = new Meanwhile(() -> host.campaigns().offers().delete(campaign, offer));

        deletion.during(
                calls -> calls.wallet().grant(BERT, other, "r-1"),
                calls -> calls.wallet().grant(ANNA, offer, "r-1"));

        assertThat(deletion.waited()).isTrue();
        FreestoneException refused = catchThrowableOfType(FreestoneException.class, deletion::end);
        assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION);
        assertThat(host.wallet().page(ANNA).items()).hasSize(1).allMatch(WalletItem::redeemable);
    }

    @Test
    void a_pause_waits_for_who_is_opting_in() {
        Meanwhile pause = new Meanwhile(() -> update("\"status\":\"paused\""));

        pause.during(calls -> optIn(calls, BERT), calls -> optIn(calls, ANNA));
        pause.end();

        assertThat(pause.waited()).isTrue();
        assertThat(host.campaigns().get(campaign).value().terms().status()).isEqualTo(EngagementStatus.PAUSED);
    }

    @Test
    void a_limit_that_was_lowered_holds_from_the_answer_on() {
        Meanwhile edit = new Meanwhile(() -> update("\"opt_in_limit\":1"));

        edit.during(calls -> optIn(calls, BERT), calls -> optIn(calls, ANNA));
        edit.end();

        assertThat(edit.waited()).isTrue();
        assertThat(host.optIns().canOptIn(CARL, campaign.toString())).containsExactly(OptInRefusal.LIMIT_REACHED);
    }

    private void update(String members) {
        host.campaigns().update(campaign, EngagementCampaignDraft.parse("{\"campaign\":{" + members + "}}"));
    }

    private void optIn(Engagement calls, CustomerRef customer) {
        calls.optIns().optIn(customer, campaign.toString());
    }

    private OfferId offer() {
        return host.campaigns()
                .offers()
                .create(
                        campaign,
                        OfferDraft.builder()
                                .name("points for a friend")
                                .type(OfferType.TRIGGER)
                                .build())
                .value()
                .id();
    }

    private static Engagement engagement(Storage storage) {
        return Freestone.builder()
                .storage(storage)
                .plainStorage()
                .customers(InMemoryCustomerDirectory.of(customer(ANNA), customer(BERT), customer(CARL)))
                .build()
                .engagement();
    }

    private static Customer customer(CustomerRef ref) {
        return Customer.of(PersonId.of(ref.text()), Map.of());
    }

    /** An edit that begins while a customer's call has read the campaign and has not ended. */
    private final class Meanwhile {
        private final Runnable edit;
        private CompletableFuture<Void> running = new CompletableFuture<>();
        private boolean waited;

        Meanwhile(Runnable edit) {
            this.edit = edit;
        }

        /** A call of the same kind is made first, to see when it reads the campaign. */
        void during(Consumer<Engagement> rehearsal, Consumer<Engagement> call) {
            Faults rehearsed = Faults.none();
            rehearsal.accept(engagement(FaultyStorage.over(storage, rehearsed)));
            int reading = rehearsed.trace().indexOf(READING) + 1;
            Faults faults = Faults.meanwhile(reading, Faults.Moment.AFTER, this::begin);
            call.accept(engagement(FaultyStorage.over(storage, faults)));
        }

        private void begin() {
            running = CompletableFuture.runAsync(edit);
            while (!running.isDone() && !isSomebodyWaiting()) {
                Thread.onSpinWait();
            }
            waited = !running.isDone();
        }

        boolean waited() {
            return waited;
        }

        void end() {
            try {
                running.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof FreestoneException refused ? refused : failed;
            }
        }
    }

    private boolean isSomebodyWaiting() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                        + " AND datname = current_database()")) {
            return rows.next();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
