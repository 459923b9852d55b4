package dev.freestone.jdbc;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PlannedTime;
import dev.freestone.model.contact.Producer;
import dev.freestone.spi.Tx;
import dev.freestone.testkit.Fact;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What numbers and lists of contacts read, with few and with many contacts. Source: docs/spec/operations.md 3. */
class ContactBuffersTest {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));
    private static final int FEW = 20_000;
    private static final int MANY = 200_000;
    private static final int LIMIT = 25;

    /** Levels that a greater index may have more, in each of several queries. */
    private static final long HEIGHT = 3;

    /** Of each row that is told, plan and status are looked up, in an index that may have a level more, perhaps twice. */
    private static final long HEIGHT_OF_EACH = 4;

    private final StorageDatabase postgres = StorageDatabase.postgres();

    private record Touched(long buffers, int rows) {}

    @Test
    @Fact("OPS-30")
    void numbers_and_lists_touch_as_many_buffers_with_ten_times_the_contacts() throws SQLException {
        fill(FEW);
        Map<String, Touched> few = touched();
        fill(MANY);
        Map<String, Touched> many = touched();

        assertSoftly(softly -> few.forEach((look, before) -> {
            Touched after = many.getOrDefault(look, before);
            long each = look.equals("tally") ? 0 : HEIGHT_OF_EACH;
            softly.assertThat(after.rows()).as(look).isPositive().isEqualTo(before.rows());
            softly.assertThat(after.buffers()).as(look).isBetween(1L, before.buffers() + HEIGHT + each * after.rows());
        }));
    }

    private static Map<String, Function<Tx, List<?>>> looks() {
        IntentFilter all = IntentFilter.ALL;
        IntentFilter ofWeek = all.within(PlannedTime.of(LAST_WEEK, LAST_WEEK.plus(Duration.ofHours(24))));
        Map<String, Function<Tx, List<?>>> looks = new LinkedHashMap<>();
        looks.put("tally", tx -> tx.contacts().tally(HERE, NOW.minus(Duration.ofDays(14)), NOW));
        looks.put("all", page(all));
        looks.put("waiting", page(all.in(IntentState.UNKNOWN, IntentState.HELD)));
        looks.put("in hand", page(all.in(IntentState.CLAIMED, IntentState.ATTEMPTED)));
        looks.put("confirmed", page(all.in(IntentState.CONFIRMED)));
        looks.put("of a day", page(ofWeek));
        looks.put("confirmed of a day", page(ofWeek.in(IntentState.CONFIRMED)));
        looks.put("unknown of a day", page(ofWeek.in(IntentState.UNKNOWN)));
        looks.put(
                "held since",
                page(all.in(IntentState.HELD).within(new PlannedTime(Optional.of(LAST_WEEK), Optional.empty()))));
        looks.put(
                "held since, of a person",
                page(all.of(person(7)).within(new PlannedTime(Optional.of(LAST_WEEK), Optional.empty()))));
        looks.put("of a person", page(all.of(person(7))));
        looks.put("of a producer", page(all.by(new Producer("outreach", "CG-3"))));
        return looks;
    }

    private static Function<Tx, List<?>> page(IntentFilter filter) {
        return tx -> tx.contacts().page(HERE, filter, Long.MAX_VALUE, LIMIT);
    }

    private Map<String, Touched> touched() throws SQLException {
        Map<String, Touched> touched = new LinkedHashMap<>();
        for (var look : looks().entrySet()) {
            int rows = JdbcStorage.over(postgres.dataSource())
                    .<Integer>read(tx -> look.getValue().apply(tx).size());
            touched.put(look.getKey(), new Touched(BufferCount.of(postgres, look.getValue()), rows));
        }
        return touched;
    }

    private static KeyedHash person(int number) {
        return KeyedHash.of("k1:" + "%064x".formatted(number));
    }

    /** One in two minutes, the last of them now: ten thousand in 14 days, all others before, and of other people. */
    private void fill(int contacts) {
        postgres.emptied();
        String ago = "(" + contacts + " - i)";
        String of =
                " FROM (SELECT *, 'IN-0000-' || lpad(i::text, 6, '0') AS name, CASE WHEN ago < 10 THEN 'claimed' WHEN"
                        + " ago < 20 THEN 'attempted' WHEN i % 500 = 0 THEN 'unknown' WHEN i % 100 = 1 THEN 'held' WHEN i"
                        + " % 10 = 2 THEN 'suppressed' ELSE 'confirmed' END AS in_state, 'k1:' || lpad(to_hex(CASE WHEN"
                        + " ago < 10000 THEN ago % 500 ELSE ago END), 64, '0') AS whom, TIMESTAMP WITH TIME ZONE"
                        + " '2026-03-09 11:59:00Z' - ago * INTERVAL '2 minutes' AS at FROM (SELECT i, " + ago
                        + " AS ago FROM generate_series(1, "
                        + contacts + ") s(i)) n) r";
        postgres.execute(
                "INSERT INTO freestone_intent (number, id, company, idempotency_key, producer, occurrence, channel,"
                        + " person, purpose, subject, sender, priority, not_before, expires_at, hold_limit, created_at,"
                        + " document) SELECT i, name, 'default', 'fs1' || lpad(translate(i::text, '0123456789',"
                        + " 'abcdefghij'), 32, 'z'), 'outreach/CG-' || i % 5, 'O', 'text', whom, 'servicing', 'reminder',"
                        + " 'text-1', 5, at, at, at, at, repeat('x', 200)" + of,
                "INSERT INTO freestone_intent_status (number, id, company, producer, channel, sender, person,"
                        + " priority, state, due_at, attempt_no, attempts, restriction_version, delivery, reconcile_count,"
                        + " updated_at, lane, version) SELECT i, name, 'default', 'outreach/CG-' || i % 5, 'text',"
                        + " 'text-1', whom, 5, in_state, at, 0, 0, 0, 'none', 0, at, CASE WHEN in_state IN ('claimed',"
                        + " 'attempted') THEN whom END, 1" + of);
        EmptyDatabase.POSTGRESQL.statements("V18__contact_tally.sql").stream()
                .filter(statement -> statement.strip().startsWith("INSERT INTO freestone_contact_tally"))
                .forEach(postgres::execute);
        postgres.execute("VACUUM ANALYZE freestone_intent, freestone_intent_status, freestone_contact_tally");
    }
}
