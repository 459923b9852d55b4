package dev.freestone.json;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Theme;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.notification.Notice;
import dev.freestone.notification.NoticeTemplate;
import dev.freestone.notification.NotificationType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Versions of notification types as JSON: the wire form, and the document of a storage, which keeps more. Case types are in
 * neither. Static and thread-safe. Source: docs/spec/cases-and-notifications.md 4, 14.
 */
public final class NotificationTypeJson {
    private static final String CANCELS = "cancelIfConditionNoLongerHolds";
    private static final String TEMPLATE = "template";

    private NotificationTypeJson() {}

    /**
     * The wire form.
     *
     * @param type the version
     * @return compact JSON with every attribute, absent ones as null
     */
    public static String write(NotificationType type) {
        return JsonText.write(toMap(type));
    }

    /**
     * The wire form as plain data, to be put into an answer or another document.
     *
     * @param type the version
     * @return every attribute in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(NotificationType type) {
        Notice notice = type.notice();
        Map<String, @Nullable Object> out = TypeJson.begun(type.header(), type.trigger());
        out.put("channel", notice.channel().map(Channel::code).orElse(null));
        out.put("theme", notice.theme().map(InteractionTheme::code).orElse(null));
        out.put("templateId", TypeJson.number(notice.templateId()));
        TypeJson.days(out, "delay", notice.delay(), notice.unit());
        TypeJson.times(out, type.header().times());
        return out;
    }

    /**
     * The document of a storage: the wire form, whether interactions are called back, and what is known of the template.
     *
     * @param type the version
     * @return the document, read back by {@link #read}
     */
    public static Document document(NotificationType type) {
        Map<String, @Nullable Object> out = toMap(type);
        out.put(CANCELS, type.notice().cancelIfConditionNoLongerHolds());
        out.put(
                TEMPLATE,
                type.notice().template().map(NotificationTypeJson::template).orElse(null));
        return Document.of(JsonText.write(out));
    }

    /**
     * Reads a document.
     *
     * @param document what {@link #document} made
     * @param caseTypeIds the case types of the type, which are kept apart
     * @return an equal version
     * @throws IllegalStateException if the document is not one of a notification type
     */
    public static NotificationType read(Document document, Set<CaseTypeId> caseTypeIds) {
        StoredObject in = new StoredObject("notification type", JsonText.parseObject(document.json()));
        Notice notice = new Notice(
                in.optionalCode("channel", Channel::parse),
                in.optionalCode("theme", InteractionTheme::parse),
                in.optionalInt("templateId"),
                in.optionalObject(TEMPLATE).map(NotificationTypeJson::template),
                in.optionalInt("delay"),
                TypeJson.unit(in),
                in.truth(CANCELS));
        return new NotificationType(TypeJson.header(in), TypeJson.trigger(in), notice, caseTypeIds);
    }

    private static Map<String, @Nullable Object> template(NoticeTemplate template) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("subject", template.subject());
        out.put("required", template.required().stream().sorted().toList());
        template.theme().ifPresent(theme -> out.put("theme", theme.code()));
        return out;
    }

    private static NoticeTemplate template(StoredObject in) {
        return new NoticeTemplate(
                in.text("subject"),
                new HashSet<>(in.codes("required", Optional::of)),
                in.optionalCode("theme", Theme::parse));
    }
}
