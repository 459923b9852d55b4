package dev.freestone.examples;

import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.Sender;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends nothing. It refuses some messages and leaves some without an answer, as providers do; which ones, their keys alone decide. Immutable.
 */
final class SampleSender implements Sender {
    private static final int EACH = 40;
    private static final int BAD_ADDRESS = 1;
    private static final int UNSUBSCRIBED = 2;

    private final Consumer<SendRequest> told;

    private SampleSender(Consumer<SendRequest> told) {
        this.told = told;
    }

    /** One that tells of each message, without address and content. */
    static SampleSender telling(Consumer<String> line) {
        return new SampleSender(request -> line.accept(
                "a sample sender took a message for " + request.channel() + ", attempt " + request.attemptNo()));
    }

    /** One for messages of the past. */
    static SampleSender silent() {
        return new SampleSender(request -> {});
    }

    @Override
    public SendResult send(SendRequest request) {
        told.accept(request);
        return switch (Math.floorMod(request.idempotencyKey().value().hashCode(), EACH)) {
            case 0 -> new SendResult.Unknown(request.idempotencyKey(), "timeout");
            case BAD_ADDRESS -> new SendResult.Refused(request.idempotencyKey(), RefusalCode.BAD_DESTINATION, false);
            case UNSUBSCRIBED -> new SendResult.Refused(request.idempotencyKey(), RefusalCode.UNSUBSCRIBED, false);
            default ->
                new SendResult.Accepted(
                        request.idempotencyKey(),
                        Optional.of("sample-" + request.idempotencyKey().value().hashCode()));
        };
    }
}
