package dev.freestone.engine;

import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Sending;
import dev.freestone.error.Violation;
import dev.freestone.json.NotificationTypeJson;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.ActivationRules;
import dev.freestone.notification.Notice;
import dev.freestone.notification.NoticeTemplate;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.TypeHeader;
import dev.freestone.notification.TypeRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Notification types: they send something. Source: docs/spec/cases-and-notifications.md 4. */
record NotificationShape(Sending sending)
        implements TypeShape<NotificationType, NotificationTypeDraft, NotificationTypeChange> {
    @Override
    public TypeKind kind() {
        return TypeKind.NOTIFICATION;
    }

    @Override
    public JournalKind journal() {
        return JournalKind.NOTIFICATION_TYPE;
    }

    @Override
    public String noun() {
        return "notification type";
    }

    @Override
    public Map<String, Function<NotificationType, ?>> attributes() {
        return Differences.NOTIFICATION_TYPE;
    }

    @Override
    public Document document(NotificationType type) {
        return NotificationTypeJson.document(type);
    }

    @Override
    public NotificationType read(Document document, Set<CaseTypeId> caseTypes) {
        return NotificationTypeJson.read(document, caseTypes);
    }

    @Override
    public Map<String, @Nullable Object> wire(NotificationType type) {
        return NotificationTypeJson.toMap(type);
    }

    @Override
    public NotificationTypeDraft changed(NotificationTypeChange change, NotificationType current) {
        return change.applyTo(NotificationTypeDraft.from(current));
    }

    @Override
    public NotificationTypeDraft copied(NotificationTypeChange change, NotificationType source) {
        return change.overlaid(NotificationTypeDraft.builderOf(source));
    }

    @Override
    public List<Violation> ranges(NotificationTypeDraft draft) {
        return TypeRules.dayViolations("delay", draft.notice().delay(), TypeRules.MAX_DELAY);
    }

    @Override
    public Optional<TemplateKey> template(NotificationTypeDraft draft) {
        Optional<Channel> channel = draft.notice().channel();
        if (channel.isEmpty() || draft.notice().templateId().isEmpty()) {
            return Optional.empty();
        }
        String name = Integer.toString(draft.notice().templateId().getAsInt());
        return Optional.of(new TemplateKey(name, channel.get().code(), Optional.empty(), Optional.empty()));
    }

    @Override
    public List<Violation> activation(NotificationTypeDraft draft, Optional<NoticeTemplate> template) {
        return ActivationRules.violations(
                draft.notice(),
                template,
                template.flatMap(found -> sending.subjects().theme(found.subject())),
                sending.channels());
    }

    @Override
    public NotificationType type(
            TypeHeader header,
            NotificationTypeDraft draft,
            Optional<NoticeTemplate> template,
            Set<CaseTypeId> caseTypes) {
        Notice notice = draft.notice();
        Notice told = new Notice(
                notice.channel(),
                notice.theme(),
                notice.templateId(),
                template,
                notice.delay(),
                notice.unit(),
                notice.cancelIfConditionNoLongerHolds());
        return new NotificationType(header, draft.trigger(), told, caseTypes);
    }

    @Override
    public NotificationType with(TypeHeader header, NotificationType type) {
        return new NotificationType(header, type.trigger(), type.notice(), type.caseTypeIds());
    }
}
