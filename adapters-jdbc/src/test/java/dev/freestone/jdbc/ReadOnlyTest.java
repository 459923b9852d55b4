package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadOnlyTest {
    private final List<TestDatabase> enforcing = List.of(PostgresDatabase.shared(), MariaDatabase.shared());
    private final String table = TestDatabase.newName("kept");

    @BeforeEach
    void create_a_table_of_one_row() {
        all().forEach(database ->
                database.execute("CREATE TABLE " + table + " (id INTEGER)", "INSERT INTO " + table + " VALUES (17)"));
    }

    @AfterEach
    void drop_it() {
        all().forEach(database -> database.execute("DROP TABLE " + table));
    }

    private Stream<TestDatabase> all() {
        return Stream.concat(enforcing.stream(), Stream.of(H2Database.SHARED));
    }

    @Test
    @Fact("OUT-67")
    void a_write_attempted_by_a_query_fails_and_leaves_the_database_unchanged() {
        for (TestDatabase database : enforcing) {
            for (String write : List.of(
                    "INSERT INTO " + table + " VALUES (18)",
                    "INSERT INTO " + table + " VALUES (18) RETURNING id",
                    "UPDATE " + table + " SET id = 18",
                    "DELETE FROM " + table)) {
                requireRejected(database, write);
            }
        }
    }

    @Test
    void a_write_hidden_in_a_function_fails_too() {
        String function = TestDatabase.newName("hidden");
        PostgresDatabase.shared()
                .execute("CREATE FUNCTION " + function + "() RETURNS integer LANGUAGE sql AS 'INSERT INTO " + table
                        + " VALUES (18) RETURNING id'");

        requireRejected(PostgresDatabase.shared(), "SELECT " + function + "() AS id");

        PostgresDatabase.shared().execute("DROP FUNCTION " + function);
    }

    @Test
    void the_definition_of_data_fails_too() {
        for (TestDatabase database : enforcing) {
            requireRejected(database, "DROP TABLE " + table);
        }
    }

    @Test
    void a_write_is_refused_before_it_begins_where_the_database_does_not_enforce_it() {
        requireRejected(H2Database.SHARED, "INSERT INTO " + table + " VALUES (18)");
        requireRejected(H2Database.SHARED, "DROP TABLE " + table);
    }

    private void requireRejected(TestDatabase database, String write) {
        var failure = Queries.failure(database.dataSource(), write);

        assertThat(failure.code()).as(write).isEqualTo(ErrorCode.QUERY_REJECTED);
        assertThat(failure.getMessage()).contains("SQLState ").doesNotContain(table);
        assertThat(database.number("SELECT COUNT(*) FROM " + table)).isEqualTo(1);
        assertThat(database.number("SELECT MAX(id) FROM " + table)).isEqualTo(17);
    }
}
