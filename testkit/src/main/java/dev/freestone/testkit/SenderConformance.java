package dev.freestone.testkit;

import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.Sender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every {@link Sender} must do. Extend it in a test and give it a fixture. Source: docs/spec/contact-ledger.md 8. */
public abstract class SenderConformance extends SendingRules {
    private SenderFixture fixture;
    private Sender sender;

    /** For the tests that extend this suite. */
    protected SenderConformance() {}

    /**
     * The fixture of one test.
     *
     * @return a new one
     */
    protected abstract SenderFixture openFixture();

    @BeforeEach
    void openTheFixture() {
        fixture = openFixture();
        sender = fixture.sender(clock);
    }

    @AfterEach
    void closeTheFixture() {
        fixture.close();
    }

    @Override
    final ProviderFixture provider() {
        return fixture;
    }

    @Override
    final SenderTraits traits() {
        return sender.traits();
    }

    @Override
    final SendResult send(SendRequest request) {
        return sender.send(request);
    }
}
