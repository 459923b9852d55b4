package dev.freestone.testkit;

import static dev.freestone.testkit.RedSuites.requireAllRed;

import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import dev.freestone.spi.Sender;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sender that calls nobody and knows nothing must fail every test of its suite. */
class DoNothingSendersTest {
    @Test
    void every_test_of_the_sender_suite_fails_a_sender_that_calls_nobody() {
        requireAllRed(SenderConformance.class, DoNothingSenderCase.class);
    }

    @Test
    void every_test_of_the_batch_sender_suite_fails_a_sender_that_calls_nobody() {
        requireAllRed(BatchSenderConformance.class, DoNothingBatchSenderCase.class);
    }

    static final class DoNothingSenderCase extends SenderConformance {
        @Override
        protected SenderFixture openFixture() {
            return new NoCalls();
        }
    }

    static final class DoNothingBatchSenderCase extends BatchSenderConformance {
        @Override
        protected BatchSenderFixture openFixture() {
            return new NoBatches();
        }
    }

    private static final class NoCalls extends ScriptedFixture implements SenderFixture {
        @Override
        public Sender sender(InstantSource clock) {
            return DoNothingSendersTest::nothing;
        }
    }

    private static final class NoBatches extends ScriptedFixture implements BatchSenderFixture {
        @Override
        public BatchSender sender(InstantSource clock) {
            return new BatchSender() {
                @Override
                public List<SendResult> sendAll(List<SendRequest> requests) {
                    return requests.stream().map(DoNothingSendersTest::nothing).toList();
                }

                @Override
                public SenderTraits traits() {
                    return SenderTraits.none().maxBatch(10);
                }
            };
        }
    }

    private static SendResult nothing(SendRequest request) {
        return new SendResult.Unknown(request.idempotencyKey(), "nothing");
    }
}
