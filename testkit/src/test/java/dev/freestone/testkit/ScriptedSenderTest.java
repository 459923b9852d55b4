package dev.freestone.testkit;

import dev.freestone.spi.Sender;
import java.time.InstantSource;

class ScriptedSenderTest extends SenderConformance {
    @Override
    protected SenderFixture openFixture() {
        return new Fixture();
    }

    private static final class Fixture extends ScriptedFixture implements SenderFixture {
        @Override
        public Sender sender(InstantSource clock) {
            return reachedAt(clock).sender();
        }
    }
}
