package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import java.util.List;

/** The one place where providers are called. */
@FunctionalInterface
public interface SenderPort {
    /**
     * Calls a provider once.
     *
     * @param sender which sender
     * @param requests messages with different keys, as many as its traits allow
     * @return one result for each request, in its order; never an exception
     */
    List<SendResult> call(RegisteredSender sender, List<SendRequest> requests);
}
