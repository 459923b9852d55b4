package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.MessageContent;
import java.util.Optional;

/**
 * A claimed intent whose message is ready.
 *
 * @param intent the intent
 * @param destination where it goes
 * @param content what it says
 * @param adType how an application shows it; of messages of engagement campaigns only
 */
record Prepared(Claimed intent, Destination destination, MessageContent content, Optional<String> adType) {
    @Override
    public String toString() {
        return "Prepared[" + intent.id() + "]";
    }
}
