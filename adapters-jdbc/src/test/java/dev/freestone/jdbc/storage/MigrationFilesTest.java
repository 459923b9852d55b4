package dev.freestone.jdbc.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationFilesTest {
    private static final Pattern COLUMN = Pattern.compile("(?m)^    ([a-z_0-9]+) [A-Z]");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?([a-z_]+)");

    @ParameterizedTest
    @EnumSource
    void every_dialect_has_the_same_tables_and_columns(StorageDialect dialect) {
        assertThat(named(TABLE, dialect)).isEqualTo(named(TABLE, StorageDialect.POSTGRESQL));
        assertThat(named(COLUMN, dialect)).isEqualTo(named(COLUMN, StorageDialect.POSTGRESQL));
    }

    @ParameterizedTest
    @EnumSource
    void a_file_records_itself_last(StorageDialect dialect) {
        for (int i = 0; i < Migrations.SCRIPTS.size(); i++) {
            String script = Migrations.SCRIPTS.get(i);
            List<String> statements = statements(dialect, script);

            assertThat(script).startsWith("V" + (i + 1) + "__");
            assertThat(statements.get(statements.size() - 1))
                    .isEqualTo("INSERT INTO freestone_schema (version, script) VALUES (" + (i + 1) + ", '" + script
                            + "')");
        }
    }

    @Test
    void those_of_mysql_are_those_of_mariadb_with_another_collation() {
        for (String script : Migrations.SCRIPTS) {
            assertThat(statements(StorageDialect.MYSQL, script))
                    .isEqualTo(statements(StorageDialect.MARIADB, script).stream()
                            .map(statement -> statement.replace("utf8mb4_nopad_bin", "utf8mb4_0900_bin"))
                            .toList());
        }
    }

    private static Set<String> named(Pattern pattern, StorageDialect dialect) {
        return Migrations.SCRIPTS.stream()
                .flatMap(script -> statements(dialect, script).stream())
                .flatMap(statement -> pattern.matcher(statement).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> statements(StorageDialect dialect, String script) {
        return new Migrations(new JdbcDataSource(), dialect).statements(script);
    }
}
