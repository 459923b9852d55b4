package dev.freestone.testkit;

import dev.freestone.spi.BatchSender;
import java.time.InstantSource;

class ScriptedBatchSenderTest extends BatchSenderConformance {
    @Override
    protected BatchSenderFixture openFixture() {
        return new Fixture();
    }

    private static final class Fixture extends ScriptedFixture implements BatchSenderFixture {
        @Override
        public BatchSender sender(InstantSource clock) {
            return reachedAt(clock).batchSender(10);
        }
    }
}
