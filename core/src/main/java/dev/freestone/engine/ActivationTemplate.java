package dev.freestone.engine;

import dev.freestone.contact.TemplateFallback;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.notification.NoticeTemplate;
import dev.freestone.spi.TemplateDirectory;
import java.util.Optional;
import java.util.Set;

/**
 * What the host's directory knows of one template, asked before a transaction begins, so that none waits for a port.
 *
 * @param asked which one; empty = none was asked for
 * @param found what is known of it
 */
record ActivationTemplate(Optional<TemplateKey> asked, Optional<NoticeTemplate> found) {
    static ActivationTemplate at(EngineParts parts, CompanyId company, Optional<TemplateKey> key) {
        return new ActivationTemplate(key, key.flatMap(each -> find(parts, company, each)));
    }

    /** What the subject implies now is kept with the version, whatever is said of the subject later. */
    private static NoticeTemplate template(EngineParts parts, String subject, Set<String> required) {
        return new NoticeTemplate(subject, required, parts.sending().subjects().theme(subject));
    }

    /** Without a directory nobody can say what there is: the template is taken as its own subject. */
    private static Optional<NoticeTemplate> find(EngineParts parts, CompanyId company, TemplateKey wanted) {
        Optional<TemplateDirectory> directory = parts.sending().templates();
        if (directory.isEmpty()) {
            return Optional.of(template(parts, wanted.name(), Set.of()));
        }
        try {
            return TemplateFallback.keys(wanted).stream()
                    .flatMap(key -> directory.get().find(company, key).stream())
                    .map(template -> template(parts, template.subject(), template.required()))
                    .findFirst();
        } catch (RuntimeException failed) {
            throw FreestoneException.from(
                    ErrorCode.DIRECTORY_UNAVAILABLE,
                    "the template directory failed, nothing was changed, try again",
                    failed);
        }
    }
}
