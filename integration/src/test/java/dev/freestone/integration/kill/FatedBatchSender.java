package dev.freestone.integration.kill;

import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import java.util.List;
import java.util.function.Function;

/** The form for several messages. */
record FatedBatchSender(SenderTraits traits, Function<List<SendRequest>, List<SendResult>> answers)
        implements BatchSender {
    @Override
    public List<SendResult> sendAll(List<SendRequest> requests) {
        return answers.apply(requests);
    }
}
