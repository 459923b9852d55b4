package dev.freestone.jdbc.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorageFailuresTest {
    @ParameterizedTest(name = "{2}: {0} {1}")
    @CsvSource({
        "40P01, 0, PostgreSQL deadlock, STORAGE_DEADLOCK",
        "40001, 1213, MariaDB deadlock, STORAGE_DEADLOCK",
        "HY000, 1205, MariaDB lock wait, STORAGE_DEADLOCK",
        "40001, 40001, H2 deadlock, STORAGE_DEADLOCK",
        "HYT00, 50200, H2 lock wait, STORAGE_DEADLOCK",
        "90131, 90131, H2 concurrent update, STORAGE_DEADLOCK",
        "40001, 0, PostgreSQL serialization, STORAGE_SERIALIZATION_FAILED",
        "HY000, 1020, MariaDB snapshot, STORAGE_SERIALIZATION_FAILED",
        "23505, 0, PostgreSQL taken value, STORAGE_SERIALIZATION_FAILED",
        "23000, 1062, MariaDB taken value, STORAGE_SERIALIZATION_FAILED",
        "53100, 0, PostgreSQL full disk, STORAGE_FULL",
        "HY000, 1114, MariaDB full table, STORAGE_FULL",
        "HY000, 1021, MariaDB full disk, STORAGE_FULL",
        "42501, 0, PostgreSQL no right, STORAGE_FORBIDDEN",
        "25006, 0, PostgreSQL read-only, STORAGE_FORBIDDEN",
        "28P01, 0, PostgreSQL password, STORAGE_FORBIDDEN",
        "42000, 1142, MariaDB no right, STORAGE_FORBIDDEN",
        "28000, 1045, MariaDB password, STORAGE_FORBIDDEN",
        "90096, 90096, H2 no right, STORAGE_FORBIDDEN",
        "90097, 90097, H2 read-only, STORAGE_FORBIDDEN",
        "42P01, 0, PostgreSQL no table, STORAGE_SCHEMA_MISMATCH",
        "42703, 0, PostgreSQL no column, STORAGE_SCHEMA_MISMATCH",
        "42S02, 1146, MariaDB no table, STORAGE_SCHEMA_MISMATCH",
        "42S22, 1054, MariaDB no column, STORAGE_SCHEMA_MISMATCH",
        "42S04, 42104, H2 no table, STORAGE_SCHEMA_MISMATCH",
        "08006, 0, lost connection, STORAGE_UNREACHABLE",
        "57P01, 0, PostgreSQL shut down, STORAGE_UNREACHABLE",
        "57P03, 0, PostgreSQL starting, STORAGE_UNREACHABLE",
        "90067, 90067, H2 broken connection, STORAGE_UNREACHABLE",
        "90121, 90121, H2 closed, STORAGE_UNREACHABLE",
        "70100, 1927, MariaDB killed, STORAGE_UNREACHABLE",
        "58030, 0, anything else, STORAGE_FAILED",
        ", 0, no state, STORAGE_FAILED"
    })
    void an_error_of_a_database_has_a_code(String state, int vendor, String name, ErrorCode code) {
        assertThat(StorageFailures.codeOf(new SQLException(name, state, vendor)))
                .isEqualTo(code);
    }

    @Test
    void a_pool_that_gives_no_connection_is_unreachable() {
        var timeout = new SQLTransientConnectionException("no connection within 30 s");

        assertThat(StorageFailures.codeOf(timeout)).isEqualTo(ErrorCode.STORAGE_UNREACHABLE);
    }

    @Test
    void a_disk_without_space_below_an_embedded_database_is_full() {
        var full = new SQLException("io", "90031", 90_031, new IOException("No space left on device"));

        assertThat(StorageFailures.codeOf(full)).isEqualTo(ErrorCode.STORAGE_FULL);
    }

    @Test
    void what_the_driver_says_is_withheld() {
        var said = new SQLException("Key (external_id)=(Erika Mustermann) already exists", "58030");

        FreestoneException thrown = StorageFailures.translate(said);

        assertThat(thrown).hasMessageContaining("58030").message().doesNotContain("Mustermann");
        assertThat(thrown.getCause()).message().doesNotContain("Mustermann");
    }
}
