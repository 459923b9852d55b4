package dev.freestone.senders;

import dev.freestone.spi.Sender;
import dev.freestone.testkit.SenderConformance;
import dev.freestone.testkit.SenderFixture;
import java.time.InstantSource;

class WebhookSenderConformanceTest extends SenderConformance {
    @Override
    protected SenderFixture openFixture() {
        return new Fixture();
    }

    private static final class Fixture extends WebhookFixture implements SenderFixture {
        @Override
        public Sender sender(InstantSource clock) {
            return builder(clock).build();
        }

        @Override
        String accepted(HttpProvider.Received request) {
            return HttpProvider.answer(202, "{\"messageId\":\"m-1\"}");
        }

        @Override
        String refused(HttpProvider.Received request, String code) {
            return HttpProvider.answer(422, "{\"code\":\"" + code + "\"}");
        }
    }
}
