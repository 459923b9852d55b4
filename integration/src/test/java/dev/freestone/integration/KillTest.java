package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.IntentCount;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.SendResult;
import dev.freestone.testkit.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A kill while four nodes send from one PostgreSQL. */
class KillTest {
    private static final int NODES = 4;
    private static final int PEOPLE = 400;
    private static final int CALLS_BEFORE = 40;

    static Stream<ContactScope> scopes() {
        return Stream.of(
                ContactScope.EVERYTHING,
                ContactScope.sender(SendingFleet.TEXT),
                ContactScope.producer(CompanyId.DEFAULT, SendingFleet.CAMPAIGN));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    @Fact("LED-30")
    void no_attempt_is_committed_on_any_node_after_the_kill_has_returned(ContactScope scope) throws Exception {
        CountDownLatch sending = new CountDownLatch(CALLS_BEFORE);
        Set<String> called = ConcurrentHashMap.newKeySet();
        try (SendingFleet fleet = new SendingFleet(NODES, request -> {
            called.add(request.idempotencyKey().value());
            sending.countDown();
            return new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
        })) {
            fleet.plan(PEOPLE, 1);
            Future<?> ticks = fleet.tickAll();
            assertThat(sending.await(SendingFleet.PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();

            fleet.host().contacts().kill(scope, "test");
            long attemptsThen = attempts(fleet);
            ticks.get(SendingFleet.PATIENCE_SECONDS, TimeUnit.SECONDS);
            fleet.tickAll().get(SendingFleet.PATIENCE_SECONDS, TimeUnit.SECONDS);

            assertThat(attempts(fleet)).isEqualTo(attemptsThen);
            assertThat((long) called.size()).isEqualTo(attemptsThen).isLessThan(PEOPLE);
            assertThat(fleet.host().contacts().counts(SendingFleet.CAMPAIGN, "CG-4T2K-9QXD:run:CR-0"))
                    .extracting(IntentCount::state)
                    .containsExactlyInAnyOrder(IntentState.CONFIRMED, IntentState.PLANNED);
        }
    }

    /** How many attempts are committed. */
    private static long attempts(SendingFleet fleet) throws SQLException {
        try (Connection connection = fleet.database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT SUM(attempt_no) FROM freestone_intent_status")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
