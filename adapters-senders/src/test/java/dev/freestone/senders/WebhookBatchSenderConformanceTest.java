package dev.freestone.senders;

import dev.freestone.spi.BatchSender;
import dev.freestone.testkit.BatchSenderConformance;
import dev.freestone.testkit.BatchSenderFixture;
import java.time.InstantSource;
import java.util.stream.Collectors;

class WebhookBatchSenderConformanceTest extends BatchSenderConformance {
    @Override
    protected BatchSenderFixture openFixture() {
        return new Fixture();
    }

    private static final class Fixture extends WebhookFixture implements BatchSenderFixture {
        @Override
        public BatchSender sender(InstantSource clock) {
            return builder(clock).buildBatch(10);
        }

        @Override
        String accepted(HttpProvider.Received request) {
            return each(request, "\"status\":\"accepted\"");
        }

        @Override
        String refused(HttpProvider.Received request, String code) {
            return each(request, "\"status\":\"refused\",\"code\":\"" + code + "\"");
        }

        private static String each(HttpProvider.Received request, String members) {
            String results = keysIn(request).stream()
                    .map(key -> "{\"idempotencyKey\":\"" + key + "\"," + members + "}")
                    .collect(Collectors.joining(","));
            return HttpProvider.answer(200, "{\"results\":[" + results + "]}");
        }
    }
}
