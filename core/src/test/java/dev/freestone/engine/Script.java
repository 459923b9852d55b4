package dev.freestone.engine;

import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.Sender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A sender that answers as a test says, and remembers what it was given. */
final class Script implements Sender {
    final List<SendRequest> requests = new ArrayList<>();
    SenderTraits traits = SenderTraits.none();
    private Function<SendRequest, SendResult> answer = Script::accepted;

    Script answering(Function<SendRequest, SendResult> next) {
        this.answer = next;
        return this;
    }

    @Override
    public SenderTraits traits() {
        return traits;
    }

    @Override
    public SendResult send(SendRequest request) {
        requests.add(request);
        return answer.apply(request);
    }

    static SendResult accepted(SendRequest request) {
        return new SendResult.Accepted(request.idempotencyKey(), Optional.of("message-" + request.attemptNo()));
    }

    static SendResult refused(SendRequest request) {
        return new SendResult.Refused(request.idempotencyKey(), RefusalCode.BAD_DESTINATION, false);
    }

    static Function<SendRequest, SendResult> later(Duration after, SendResult.Scope scope) {
        return request -> new SendResult.RetryLater(request.idempotencyKey(), after, scope);
    }

    static SendResult unknown(SendRequest request) {
        return new SendResult.Unknown(request.idempotencyKey(), "timeout");
    }
}
