package dev.freestone.engine.runs;

import dev.freestone.contact.TemplateFallback;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.Channel;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.spi.TemplateDirectory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The templates of a run's subject, each looked up once. Used by one thread. */
final class MessageTemplates {
    private final Optional<TemplateDirectory> directory;
    private final PortRetry ports;
    private final RunInHand held;
    private final String subject;
    private final Map<TemplateKey, Optional<String>> found = new HashMap<>();

    MessageTemplates(EngineParts parts, RunInHand held, String subject) {
        this.directory = parts.sending().templates();
        this.ports = new PortRetry(parts);
        this.held = held;
        this.subject = subject;
    }

    /** The template for a person on a channel; where nobody knows of any, one of the subject's name. */
    Optional<String> find(Person person, Channel channel) {
        if (directory.isEmpty()) {
            return Optional.of(subject);
        }
        TemplateKey wanted = new TemplateKey(subject, channel.code(), person.preferredLanguage(), Optional.empty());
        return found.computeIfAbsent(wanted, key -> lookUp(directory.get(), key));
    }

    private Optional<String> lookUp(TemplateDirectory templates, TemplateKey wanted) {
        for (TemplateKey key : TemplateFallback.keys(wanted)) {
            var template = ports.ask(held, "template", () -> templates.find(held.company(), key));
            if (template.isPresent()) {
                return Optional.of(template.get().id());
            }
        }
        return Optional.empty();
    }
}
