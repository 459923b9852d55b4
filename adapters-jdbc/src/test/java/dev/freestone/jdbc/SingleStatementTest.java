package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.testkit.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingleStatementTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            plain                       | STANDARD   | SELECT 1
            semicolon at the end        | STANDARD   | SELECT 1 ;  \s
            comment after the end       | STANDARD   | SELECT 1; -- done
            block comment after the end | STANDARD   | SELECT 1; /* done; really */
            literal                     | STANDARD   | SELECT 'a;b'
            doubled quote               | STANDARD   | SELECT 'it''s; fine'
            backslash is a letter       | STANDARD   | SELECT '\\'
            quoted name                 | STANDARD   | SELECT "a;b" FROM "t"";"
            backticks                   | MYSQL      | SELECT `a;b` FROM t
            escape literal              | POSTGRESQL | SELECT E'it\\'s; fine'
            dollar quotes               | POSTGRESQL | SELECT $$a;b$$
            dollar quotes with a tag    | POSTGRESQL | SELECT $x$a;$$;b$x$
            parameter, no dollar quote  | POSTGRESQL | SELECT $1, $2
            dollar inside of a name     | POSTGRESQL | SELECT a$b, c$b
            nested comment              | POSTGRESQL | SELECT /* a /* b; */ c; */ 1
            line comment                | POSTGRESQL | SELECT 1 -- a; b
            backslash escapes           | MYSQL      | SELECT 'it\\'s; fine'
            hash comment                | MYSQL      | SELECT 1 # a; b
            two minuses                 | MYSQL      | SELECT 5--1
            bracket name                | SQL_SERVER | SELECT [a;b] FROM t
            chosen quote                | ORACLE     | SELECT q'[it's; fine]' FROM dual
            chosen quote, one sign      | ORACLE     | SELECT nq'!a;b!' FROM dual
            """)
    void accepts_one_statement(String name, String lexis, String sql) {
        assertThat(SingleStatement.problem(sql, lexis(lexis))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            two statements              | STANDARD   | SELECT 1; DROP TABLE t            | second statement begins at character 11
            two semicolons              | STANDARD   | SELECT 1;;                        | second statement begins at character 10
            behind a comment            | STANDARD   | SELECT 1; /* a */ DELETE FROM t   | second statement
            behind a literal            | STANDARD   | SELECT ''; DELETE FROM t          | second statement
            behind a backslash          | STANDARD   | SELECT '\\'; DELETE FROM t --'    | second statement
            after an escaped backslash  | POSTGRESQL | SELECT E'\\\\'; DELETE FROM t     | second statement
            after a dollar quote        | POSTGRESQL | SELECT $$a$$; DELETE FROM t       | second statement
            comments do not nest        | MYSQL      | SELECT 1 /* /* */; DELETE FROM t  | second statement
            executed comment            | MYSQL      | SELECT 1 /*!50000 ; DELETE */     | second statement
            executed by MariaDB only    | MYSQL      | SELECT 1 /*M! ; DELETE */         | second statement
            minuses without a blank     | MYSQL      | SELECT 5--1; DELETE FROM t        | second statement
            hash is an operator         | POSTGRESQL | SELECT 1 # 2; DELETE FROM t       | second statement
            open literal                | STANDARD   | SELECT 'a                         | begins at character 8 has no end
            open name                   | STANDARD   | SELECT "a                         | has no end
            open comment                | STANDARD   | SELECT /* 1                       | has no end
            open nested comment         | POSTGRESQL | SELECT /* /* */ 1                 | has no end
            open dollar quote           | POSTGRESQL | SELECT $x$ a $$                   | has no end
            only a comment              | STANDARD   | -- nothing                        | holds no statement
            """)
    void refuses_what_is_not_one_statement(String name, String lexis, String sql, String problem) {
        assertThat(SingleStatement.problem(sql, lexis(lexis))).contains(problem);
    }

    private static Lexis lexis(String name) {
        return name.equals("STANDARD") ? Lexis.STANDARD : Dialect.valueOf(name).lexis();
    }

    @Test
    @Fact("OUT-69")
    void two_statements_are_refused_at_registration_and_a_semicolon_in_a_literal_is_not() {
        for (var database : List.of(H2Database.SHARED, PostgresDatabase.shared(), MariaDatabase.shared())) {
            assertThatThrownBy(() ->
                            builder(database, "SELECT 1 AS id; SELECT 2 AS id").build())
                    .isInstanceOfSatisfying(
                            FreestoneException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID))
                    .hasMessageContaining("sql: a second statement begins at character 17");

            assertThat(builder(database, "SELECT ';' AS id").build().definitionDigest())
                    .isPresent();
        }
    }

    private static JdbcQuerySourceBuilder builder(TestDatabase database, String sql) {
        return JdbcQuerySource.builder(database.dataSource(), sql).allowUnenforcedReadOnly(true);
    }
}
