package dev.freestone.contact;

import dev.freestone.model.contact.TemplateKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which templates will do for a message. Pure. Source: docs/spec/outreach-campaigns.md 1.5. */
public final class TemplateFallback {
    private TemplateFallback() {}

    /**
     * The keys to look up, one after the other.
     *
     * @param wanted the best one
     * @return it, then without the product, then in the language of the company; each once
     */
    public static List<TemplateKey> keys(TemplateKey wanted) {
        Optional<String> none = Optional.empty();
        return Stream.of(
                        wanted,
                        new TemplateKey(wanted.name(), wanted.channel(), wanted.language(), none),
                        new TemplateKey(wanted.name(), wanted.channel(), none, none))
                .distinct()
                .toList();
    }
}
