package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.MessageContent;

/**
 * A claimed intent whose message is ready.
 *
 * @param intent the intent
 * @param destination where it goes
 * @param content what it says
 */
record Prepared(Claimed intent, Destination destination, MessageContent content) {
    @Override
    public String toString() {
        return "Prepared[" + intent.id() + "]";
    }
}
