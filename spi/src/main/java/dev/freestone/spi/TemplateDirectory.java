package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.Template;
import dev.freestone.model.contact.TemplateKey;
import java.util.Optional;

/**
 * The host's templates: which exist and are enabled. Read while messages are planned, on the engine's threads, several at
 * once; it changes nothing and remembers nothing of the calls. It answers for exactly what is asked: the engine itself goes
 * on to the language of the company and to no product. <b>Retry:</b> an exception is taken as a fault of the moment, and the
 * call is repeated after 1, 5 and 25 seconds. <b>Time:</b> an answer is used for the whole run. Interactions of
 * cases are looked up again when they are due: an answer is used for at most 60 s, and what fails is asked at the next look. <b>Conformance suite:</b>
 * {@code dev.freestone.testkit.TemplateDirectoryConformance}. Source: docs/spec/outreach-campaigns.md 1.5, 4.3.
 */
@FunctionalInterface
public interface TemplateDirectory {
    /**
     * Finds an enabled template.
     *
     * @param company the owner; templates of others do not exist
     * @param key which one
     * @return the template, or empty
     */
    Optional<Template> find(CompanyId company, TemplateKey key);
}
