package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.Template;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.spi.TemplateDirectory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Templates that a test or an example lists by itself. Thread-safe. */
public final class InMemoryTemplateDirectory implements TemplateDirectory {
    private final Map<Place, Template> templates = new ConcurrentHashMap<>();

    private record Place(CompanyId company, TemplateKey key) {}

    private InMemoryTemplateDirectory() {}

    /**
     * Without any template.
     *
     * @return a new directory
     */
    public static InMemoryTemplateDirectory create() {
        return new InMemoryTemplateDirectory();
    }

    /**
     * Enables a template, in place of the one that had the key.
     *
     * @param company the owner
     * @param key where it is found
     * @param template the template
     * @return this
     */
    public InMemoryTemplateDirectory put(CompanyId company, TemplateKey key, Template template) {
        templates.put(new Place(company, key), template);
        return this;
    }

    @Override
    public Optional<Template> find(CompanyId company, TemplateKey key) {
        return Optional.ofNullable(templates.get(new Place(company, key)));
    }
}
