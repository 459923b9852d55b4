package dev.freestone.integration.kill;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What all scenarios of the kill matrix work with. Source: docs/spec/contact-ledger.md 14. */
abstract class KillCase {
    KillHouse house;

    abstract KillStore store();

    @BeforeEach
    void open() {
        house = new KillHouse(store());
    }

    @AfterEach
    void nothing_was_called_unattempted_or_delivered_twice_and_the_journal_is_whole() {
        house.requireWhole();
    }
}
