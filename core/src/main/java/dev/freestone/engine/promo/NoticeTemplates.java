package dev.freestone.engine.promo;

import dev.freestone.contact.TemplateFallback;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.spi.TemplateDirectory;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The templates of notices, looked up before a transaction begins, so that none waits for a port. An answer is used as long as
 * this lives, which is one call or one part of a sweep. Used by one thread. Source: docs/spec/promo-programs.md 13.
 */
final class NoticeTemplates {
    private static final List<String> SUBJECTS =
            List.of(PromoNotice.CANCELED, PromoNotice.REMINDER, PromoNotice.AT_RISK);
    private static final Set<Channel> CHANNELS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Channel.PUSH)));

    private final EngineParts parts;
    private final CompanyId company;
    private final Map<PersonId, Optional<String>> languages = new HashMap<>();
    private final Map<TemplateKey, Optional<String>> found = new HashMap<>();

    NoticeTemplates(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    /** Whether notices to somebody can be made without asking a port. */
    boolean knows(PersonId person) {
        return languages.containsKey(person);
    }

    /** Looks up what notices to these people need; what was known of others is forgotten. Nobody stands for people without a language. */
    void prepare(Collection<PersonId> people) {
        Optional<TemplateDirectory> templates = parts.sending().templates();
        Optional<PersonDirectory> directory = parts.people();
        languages.clear();
        Map<PersonId, Person> known = templates.isEmpty() || directory.isEmpty() || people.isEmpty()
                ? Map.of()
                : PersonLookup.find(directory.get(), company, people);
        for (PersonId person : people) {
            languages.put(person, Optional.ofNullable(known.get(person)).flatMap(Person::preferredLanguage));
        }
        templates.ifPresent(each -> {
            Set<Optional<String>> wanted = new HashSet<>(languages.values());
            if (wanted.isEmpty()) {
                wanted.add(Optional.empty());
            }
            wanted.forEach(language -> lookUp(each, language));
        });
    }

    private void lookUp(TemplateDirectory templates, Optional<String> language) {
        for (String subject : SUBJECTS) {
            for (Channel channel : CHANNELS) {
                found.computeIfAbsent(key(subject, channel, language), wanted -> first(templates, wanted));
            }
        }
    }

    private Optional<String> first(TemplateDirectory templates, TemplateKey wanted) {
        try {
            return TemplateFallback.keys(wanted).stream()
                    .flatMap(key -> templates.find(company, key).stream())
                    .map(template -> template.id())
                    .findFirst();
        } catch (RuntimeException failed) {
            throw FreestoneException.from(
                    ErrorCode.DIRECTORY_UNAVAILABLE,
                    "the template directory failed, nothing was changed, try again",
                    failed);
        }
    }

    /** The template of each channel that has one; without a directory the subject is the template of every channel. */
    Map<Channel, String> of(PersonId person, String subject) {
        Map<Channel, String> all = new EnumMap<>(Channel.class);
        Optional<String> language = languages.getOrDefault(person, Optional.empty());
        for (Channel channel : CHANNELS) {
            Optional<String> template = parts.sending().templates().isEmpty()
                    ? Optional.of(subject)
                    : found.getOrDefault(key(subject, channel, language), Optional.empty());
            template.ifPresent(id -> all.put(channel, id));
        }
        return all;
    }

    private static TemplateKey key(String subject, Channel channel, Optional<String> language) {
        return new TemplateKey(subject, channel.code(), language, Optional.empty());
    }
}
