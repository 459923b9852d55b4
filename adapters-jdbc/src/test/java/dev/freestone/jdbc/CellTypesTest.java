package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTypesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            smallint                          | CAST(7 AS smallint)                              | 7            | java.lang.Long
            numeric without scale             | CAST(12.500 AS numeric)                          | 12.500       | java.math.BigDecimal
            double                            | CAST(0.1 AS double precision)                    | 0.1          | java.math.BigDecimal
            real                              | CAST(0.1 AS real)                                | 0.1          | java.math.BigDecimal
            double without a number           | CAST('NaN' AS double precision)                  | NaN          | java.lang.String
            false                             | false                                            | false        | java.lang.Boolean
            bit string                        | B'101'                                           | 101          | java.lang.String
            time of day                       | CAST('10:15' AS time)                            | 10:15:00     | java.lang.String
            uuid                              | CAST('2B1A3C4D-0000-4000-8000-0123456789AB' AS uuid) | 2b1a3c4d-0000-4000-8000-0123456789ab | java.lang.String
            json                              | CAST('[1]' AS json)                              | [1]          | java.lang.String
            character with blanks             | CAST('a' AS character(3))                        | a            | java.lang.String
            type of the database              | CAST('10.0.0.1' AS inet)                         | 10.0.0.1     | java.lang.String
            interval                          | CAST('1 day' AS interval)                        | 1 days | java.lang.String
            """)
    void of_postgresql_are_read_as_documented(String name, String expression, String text, String type) {
        Object cell = Queries.firstRow(PostgresDatabase.shared().dataSource(), "SELECT " + expression + " AS id")
                .get(0);

        assertThat(cell).isNotNull();
        assertThat(String.valueOf(cell).strip()).isEqualTo(text);
        assertThat(cell.getClass().getName()).isEqualTo(type);
    }

    @Test
    void of_postgresql_arrays_are_lists_of_json() {
        var cells = Queries.firstRow(
                PostgresDatabase.shared().dataSource(),
                "SELECT ARRAY[1, NULL, 3] AS a, ARRAY[['x'], ['y']] AS b, ARRAY[DATE '2024-02-29'] AS c,"
                        + " CAST(ARRAY[] AS numeric[]) AS d, ARRAY[true] AS e, CAST(NULL AS integer[]) AS f");

        assertThat(cells)
                .isEqualTo(Arrays.asList(
                        Arrays.asList(1L, null, 3L),
                        List.of(List.of("x"), List.of("y")),
                        List.of("2024-02-29"),
                        List.of(),
                        List.of(true),
                        null));
    }

    @Test
    void of_mariadb_are_read_as_documented() {
        String table = TestDatabase.newName("types");
        var maria = MariaDatabase.shared();
        maria.execute(
                "CREATE TABLE " + table + " (a TINYINT(1), b TINYINT, c BIGINT UNSIGNED, d BIGINT UNSIGNED, e BIT(1),"
                        + " f BIT(12), g DOUBLE, h FLOAT, i YEAR, j ENUM('x'), k BLOB, l TEXT, m TIMESTAMP(3), n UUID)",
                "INSERT INTO " + table + " VALUES (1, 5, 18446744073709551615, 7, b'1', b'111100001111', 1e-3, 0.1,"
                        + " 2026, 'x', x'00FF', 'long', '2026-03-09 10:15:30.5',"
                        + " '2b1a3c4d-0000-4000-8000-0123456789ab')");

        assertThat(Queries.firstRow(maria.dataSource(), "SELECT * FROM " + table))
                .containsExactly(
                        true,
                        5L,
                        new BigDecimal("18446744073709551615"),
                        7L,
                        true,
                        "0f0f",
                        new BigDecimal("0.001"),
                        new BigDecimal("0.1"),
                        2026L,
                        "x",
                        "00ff",
                        "long",
                        LocalDateTime.parse("2026-03-09T10:15:30.5"),
                        "2b1a3c4d-0000-4000-8000-0123456789ab");
        maria.execute("DROP TABLE " + table);
    }

    @Test
    void of_h2_are_read_as_documented() {
        assertThat(Queries.firstRow(
                        H2Database.SHARED.dataSource(),
                        "SELECT CAST('2B1A3C4D-0000-4000-8000-0123456789AB' AS UUID), CAST(1.5 AS DECFLOAT),"
                                + " TIMESTAMP WITH TIME ZONE '2026-03-09 10:15:30.123456789+02', TIME '10:15:00',"
                                + " ARRAY[1, 2], CAST('abc' AS CLOB), CAST(X'0A' AS BLOB), INTERVAL '3' DAY,"
                                + " CAST(NULL AS UUID)"))
                .isEqualTo(Arrays.asList(
                        "2b1a3c4d-0000-4000-8000-0123456789ab",
                        new BigDecimal("1.5"),
                        Instant.parse("2026-03-09T08:15:30.123456Z"),
                        "10:15:00",
                        List.of(1L, 2L),
                        "abc",
                        "0a",
                        "INTERVAL '3' DAY",
                        null));
    }
}
