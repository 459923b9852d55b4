package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.WriteResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcSchemaTest {
    private static final int NODES = 8;

    @ParameterizedTest
    @EnumSource
    void of_several_nodes_that_start_at_once_one_makes_the_tables(EmptyDatabase kind) {
        DataSource empty = kind.open();

        List<CompletableFuture<Integer>> nodes = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> JdbcSchema.over(empty).migrate()))
                .limit(NODES)
                .toList();

        assertThat(nodes.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(EmptyDatabase.FILES.size());
        assertWorks(empty);
    }

    @ParameterizedTest
    @EnumSource
    void a_database_without_the_tables_is_refused_with_the_remedy(EmptyDatabase kind) {
        DataSource empty = kind.open();

        var thrown = catchThrowableOfType(FreestoneException.class, () -> JdbcStorage.over(empty));

        assertThat(thrown.code()).isEqualTo(ErrorCode.STORAGE_SCHEMA_MISMATCH);
        assertThat(thrown).hasMessageContaining("version 0").hasMessageContaining("migrate()");
    }

    @ParameterizedTest
    @EnumSource
    void tables_of_a_newer_release_are_refused_and_left_alone(EmptyDatabase kind) {
        DataSource database = kind.open();
        JdbcSchema.over(database).migrate();
        EmptyDatabase.execute(database, "INSERT INTO freestone_schema (version, script) VALUES (99, 'V99__later.sql')");

        for (Runnable start : List.<Runnable>of(
                () -> JdbcStorage.over(database),
                () -> JdbcSchema.over(database).migrate())) {
            var thrown = catchThrowableOfType(FreestoneException.class, start::run);
            assertThat(thrown.code()).isEqualTo(ErrorCode.STORAGE_SCHEMA_MISMATCH);
            assertThat(thrown).hasMessageContaining("99").hasMessageContaining("later");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_migration_that_was_cut_off_is_completed_by_the_next(EmptyDatabase kind) {
        DataSource database = kind.open();
        List<String> statements = kind.statements();
        for (int done = 1; done < statements.size(); done += 3) {
            kind.cutOff(database, statements.subList(0, done));

            assertThat(JdbcSchema.over(database).migrate())
                    .as("after %d statements", done)
                    .isEqualTo(EmptyDatabase.FILES.size() - (kind.keeps() ? kind.filesIn(done) : 0));

            assertWorks(database);
            database = kind.open();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_files_can_be_applied_by_any_tool(EmptyDatabase kind) {
        DataSource database = kind.open();

        EmptyDatabase.execute(database, kind.statements().toArray(String[]::new));

        assertThat(JdbcSchema.over(database).migrate()).isZero();
        assertWorks(database);
    }

    @Test
    void a_role_that_may_not_create_tables_is_told_so() {
        DataSource database = EmptyDatabase.POSTGRESQL.open();
        EmptyDatabase.execute(
                database,
                "DROP ROLE IF EXISTS freestone_guest",
                "CREATE ROLE freestone_guest LOGIN",
                "REVOKE CREATE ON SCHEMA public FROM PUBLIC");

        var thrown = catchThrowableOfType(
                FreestoneException.class,
                () -> JdbcSchema.over(EmptyDatabase.as("freestone_guest", database))
                        .migrate());

        assertThat(thrown.code()).isEqualTo(ErrorCode.STORAGE_FORBIDDEN);
    }

    private static void assertWorks(DataSource database) {
        JdbcStorage storage = JdbcStorage.over(database);
        assertThat(StoredThings.insert(storage, StoredThings.campaign("A"))).isEqualTo(WriteResult.SAVED);
    }
}
