package dev.freestone.json;

import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.TriggeredType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the operations on notification types and do-not-interact types answer on the wire. Static and thread-safe. Source:
 * docs/spec/cases-and-notifications.md 14.
 */
public final class NotificationAnswers {
    private NotificationAnswers() {}

    /**
     * The answer of {@code POST}.
     *
     * @param type the new version
     * @return 200 with {@code {status, message, data}}
     */
    public static WireAnswer created(TriggeredType type) {
        return wrapped(type, "created");
    }

    /**
     * The answer of {@code GET} on a type.
     *
     * @param type the version
     * @return 200 with {@code {status, message, data}}
     */
    public static WireAnswer found(TriggeredType type) {
        return wrapped(type, "found");
    }

    /**
     * The answer of {@code PUT}.
     *
     * @param type the version after it
     * @return 200 with {@code {status, message, data}}
     */
    public static WireAnswer updated(TriggeredType type) {
        return wrapped(type, "updated");
    }

    /**
     * The answer of {@code GET} on the base.
     *
     * @param types one version of each type, in list order
     * @return 200 with {@code {count, data: […]}} and no {@code status}
     */
    public static WireAnswer listed(List<? extends TriggeredType> types) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("count", types.size());
        body.put("data", types.stream().map(NotificationAnswers::map).toList());
        return WireAnswer.ok(body);
    }

    /**
     * The answer of {@code PUT} and {@code DELETE} on an association.
     *
     * @return 204 without a body
     */
    public static WireAnswer associated() {
        return WireAnswer.NO_CONTENT;
    }

    private static WireAnswer wrapped(TriggeredType type, String done) {
        String noun = switch (type.kind()) {
            case NOTIFICATION -> "notification type";
            case DO_NOT_INTERACT -> "do-not-interact type";
        };
        return WireAnswer.wrapped(noun + " " + done, map(type));
    }

    private static Map<String, @Nullable Object> map(TriggeredType type) {
        return type instanceof NotificationType notification
                ? NotificationTypeJson.toMap(notification)
                : DoNotInteractTypeJson.toMap((DoNotInteractType) type);
    }
}
