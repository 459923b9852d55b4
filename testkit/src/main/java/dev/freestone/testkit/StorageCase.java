package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The fixture of a storage suite and the words that its tests have in common. */
abstract class StorageCase {
    static final CompanyId HERE = CompanyId.DEFAULT;
    static final CompanyId ELSEWHERE = CompanyId.of("elsewhere");
    static final NodeId NODE_1 = NodeId.of("node-1");
    static final NodeId NODE_2 = NodeId.of("node-2");
    static final Instant LATER = Instant.parse("2026-03-10T09:00:00.000001Z");

    private StorageFixture fixture;

    StorageCase() {}

    /**
     * The fixture of one test.
     *
     * @return a new one, its storage empty
     */
    protected abstract StorageFixture openFixture();

    @BeforeEach
    void openTheFixture() {
        fixture = openFixture();
    }

    @AfterEach
    void closeTheFixture() {
        fixture.close();
    }

    final Storage storage() {
        return fixture.storage();
    }

    final Storage reopened() {
        return fixture.reopened();
    }

    final boolean overlap() {
        return fixture.transactionsOverlap();
    }

    final void advance(Duration by) {
        fixture.advance(by);
    }

    final <T> T write(Function<Tx, T> decision) {
        return storage().write(decision);
    }

    // AssertJ's assertThat cannot choose among its overloads for a bare type variable.

    final WriteResult result(Function<Tx, WriteResult> decision) {
        return write(decision);
    }

    final long number(Function<Tx, Long> decision) {
        return write(decision);
    }

    final boolean truth(Function<Tx, Boolean> decision) {
        return write(decision);
    }

    final <T> Optional<T> one(Function<Tx, Optional<T>> decision) {
        return write(decision);
    }

    final <T> List<T> list(Function<Tx, List<T>> decision) {
        return write(decision);
    }

    final Instant now() {
        return write(Tx::now);
    }
}
