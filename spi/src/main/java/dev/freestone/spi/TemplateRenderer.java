package dev.freestone.spi;

import dev.freestone.model.contact.MessageContent;
import dev.freestone.model.contact.RenderRequest;
import java.util.Optional;

/**
 * Makes the content of a message.
 *
 * <p><b>Caller and thread:</b> the engine, on threads of the host, several at once, outside of transactions, shortly before
 * an attempt. <b>Effect:</b> none; it may be called several times for one contact. <b>Errors:</b> an unchecked exception
 * ends the contact as {@code render_failed}, as an empty answer does. Source: docs/spec/contact-ledger.md 4.2.
 */
@FunctionalInterface
public interface TemplateRenderer {
    /**
     * Renders.
     *
     * @param request what is to be said
     * @return the content, or empty when a variable is missing or the template cannot be used
     */
    Optional<MessageContent> render(RenderRequest request);
}
