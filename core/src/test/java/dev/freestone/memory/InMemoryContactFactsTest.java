package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.spi.ContactFacts;
import dev.freestone.testkit.ContactFactsConformance;
import dev.freestone.testkit.ManualClock;
import java.time.Instant;

class InMemoryContactFactsTest extends ContactFactsConformance {
    private static final Instant MON_2026_03_02 = Instant.parse("2026-03-02T15:00:00Z");

    @Override
    protected ContactFacts port() {
        PersonFacts facts =
                PersonFacts.readAt(Instant.EPOCH).debt(DebtFacts.of("LN-5")).build();
        return InMemoryContactFacts.create(ManualClock.at(MON_2026_03_02))
                .put(CompanyId.DEFAULT, PersonId.of("BO-17"), facts);
    }
}
