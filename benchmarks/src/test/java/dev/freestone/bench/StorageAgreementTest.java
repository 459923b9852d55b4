package dev.freestone.bench;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class StorageAgreementTest {
    @Test
    void the_engine_and_the_code_by_hand_do_the_same_statements_and_leave_the_same_rows() throws Exception {
        try (StorageServer server = new StorageServer(2, "off")) {
            assertThatCode(() -> StorageAgreement.require(server)).doesNotThrowAnyException();
        }
    }
}
