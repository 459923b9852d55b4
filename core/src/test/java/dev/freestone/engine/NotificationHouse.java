package dev.freestone.engine;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.json.text.JsonText;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.contact.Template;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.StoppedChannel;
import dev.freestone.notification.StoppedTheme;
import dev.freestone.spi.TemplateDirectory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An engine for tests of types and case types: two companies, senders for email and text, a directory of templates that tests
 * fill, and a clock that only they move.
 */
final class NotificationHouse {
    static final CompanyId OTHER = CompanyId.of("CP-2");
    static final CompanyId UNKNOWN = CompanyId.of("CP-9");
    static final Instant MON_2026_03_09 = Instant.parse("2026-03-09T14:30:00.000250Z");

    /** A template of a subject that implies a theme, and one of a subject that implies none. */
    static final int TELLS_THEME = 4711;

    static final int TELLS_NO_THEME = 4712;

    /** A subject that implies {@code opsServicing}. */
    static final String SUBJECT = "paymentDueDateReminder";

    Instant now = MON_2026_03_09;
    final Map<TemplateKey, Template> templates = new HashMap<>();
    final Freestone freestone;
    private @Nullable Runnable whenAsked;

    NotificationHouse() {
        this(true);
    }

    /** An engine whose host says nothing about templates. */
    static NotificationHouse withoutDirectory() {
        return new NotificationHouse(false);
    }

    private NotificationHouse(boolean directory) {
        FreestoneBuilder builder = Freestone.builder()
                .storage(InMemoryStorage.of(() -> now))
                .clock(() -> now)
                .ids(RandomIdSource.over(new Random(7)))
                .companies(id -> id.equals(UNKNOWN)
                        ? Optional.empty()
                        : Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))))
                .contactPolicy(ContactPolicy.none())
                .sender(Channel.EMAIL, Script::accepted)
                .sender(Channel.TEXT, Script::accepted);
        if (directory) {
            builder.templateDirectory(directory());
        }
        freestone = builder.build();
        template(TELLS_THEME, "email", SUBJECT);
        template(TELLS_THEME, "text", SUBJECT);
        template(TELLS_NO_THEME, "email", "houseNews");
    }

    private TemplateDirectory directory() {
        return (company, key) -> {
            Runnable asked = whenAsked;
            if (asked != null) {
                asked.run();
            }
            return Optional.ofNullable(templates.get(key));
        };
    }

    /** Something happens whenever the host is asked for a template. */
    void whenAsked(Runnable happens) {
        whenAsked = happens;
    }

    void template(int id, String channel, String subject) {
        String name = Integer.toString(id);
        templates.put(
                new TemplateKey(name, channel, Optional.empty(), Optional.empty()),
                new Template(name, subject, Set.of("firstName")));
    }

    NotificationTypes types() {
        return freestone.notificationTypes();
    }

    DoNotInteractTypes stops() {
        return freestone.doNotInteractTypes();
    }

    CaseTypes caseTypes() {
        return freestone.caseTypes();
    }

    void later(long seconds) {
        now = now.plusSeconds(seconds);
    }

    /** A draft that can be put in force. */
    static NotificationTypeDraft.Builder sendable() {
        return NotificationTypeDraft.builder()
                .name("Bankruptcy documents")
                .onStatus(CaseStatus.INITIATED)
                .channel(Channel.EMAIL)
                .theme(InteractionTheme.OPS_SERVICING)
                .templateId(TELLS_THEME);
    }

    /** A do-not-interact draft that can be put in force. */
    static DoNotInteractTypeDraft.Builder stopping() {
        return DoNotInteractTypeDraft.builder()
                .name("Cease and desist")
                .onStatus(CaseStatus.INITIATED)
                .channel(StoppedChannel.ALL)
                .theme(StoppedTheme.ALL);
    }

    /** A body that can be put in force, with some attributes of another value; null = absent. */
    static String body(Map<String, ? extends @Nullable Object> other) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("onStatus", "initiated");
        body.put("channel", "email");
        body.put("theme", "opsServicing");
        body.put("templateId", (long) TELLS_THEME);
        body.putAll(other);
        body.values().removeIf(value -> value == null);
        return JsonText.write(body);
    }

    NotificationType create(NotificationTypeDraft.Builder draft) {
        return types().create(draft.build()).type();
    }

    NotificationType create(String body) {
        return types().create(NotificationTypeDraft.parse(body)).type();
    }

    NotificationType change(TypeId id, String body) {
        return types().update(id, NotificationTypeChange.parse(body)).type();
    }

    NotificationType change(TypeId id, int version, String body) {
        return types().update(TypeRef.of(id, version), NotificationTypeChange.parse(body))
                .type();
    }

    NotificationType copy(TypeRef source, String body) {
        return types().create(source, NotificationTypeChange.parse(body)).type();
    }

    NotificationType activate(NotificationType type) {
        return change(type.id(), type.version(), "{\"status\":\"active\"}");
    }

    /** A type whose only version has some status, which it has reached on its longest way. */
    NotificationType in(String status) {
        NotificationType type = create(sendable());
        for (String each : List.of("active", "deprecated")) {
            if (!type.status().code().equals(status)) {
                type = change(type.id(), "{\"status\":\"" + each + "\"}");
            }
        }
        return type;
    }

    /** A case type of every product with any fields. */
    String caseType() {
        return caseTypes()
                .create(CaseTypeDraft.builder().name("Bankruptcy").build())
                .id()
                .value();
    }

    String caseTypeOf(String loanType) {
        return caseTypes()
                .create(CaseTypeDraft.builder()
                        .name("Bankruptcy")
                        .loanTypeId(loanType)
                        .build())
                .id()
                .value();
    }

    /** Each version with its status, such as {@code 1 deprecated, 2 active}. */
    String versions(TypeId id) {
        return types().versions(id).stream()
                .map(each -> each.version() + " " + each.status().code())
                .collect(Collectors.joining(", "));
    }
}
