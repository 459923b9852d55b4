package dev.freestone.http;

import dev.freestone.engine.HistoryEntry;
import dev.freestone.engine.ListRequest;
import dev.freestone.engine.NotificationTypeChange;
import dev.freestone.engine.NotificationTypeDraft;
import dev.freestone.engine.NotificationTypes;
import dev.freestone.engine.TypeRef;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.NotificationType;
import java.util.List;
import java.util.Set;

/** Notification types and their versions. Source: docs/spec/cases-and-notifications.md 5, 14. */
final class NotificationTypeRoutes {
    static final List<Route> ALL = new TypeKind(
                    "/notification-types",
                    "notificationTypeId",
                    "NotificationType",
                    company -> new Commands(company.notificationTypes()))
            .routes();

    private NotificationTypeRoutes() {}

    private record Commands(NotificationTypes types) implements TypeCommands {
        @Override
        public NotificationType create(String body) {
            return types.create(NotificationTypeDraft.parse(body)).type();
        }

        @Override
        public NotificationType copy(TypeRef source, String body) {
            return types.create(source, NotificationTypeChange.parse(body)).type();
        }

        @Override
        public List<NotificationType> list(ListRequest page) {
            return types.list(page);
        }

        @Override
        public NotificationType get(TypeRef version) {
            return types.get(version);
        }

        @Override
        public NotificationType update(TypeRef version, String body) {
            return types.update(version, NotificationTypeChange.parse(body)).type();
        }

        @Override
        public List<NotificationType> versions(TypeId type) {
            return types.versions(type);
        }

        @Override
        public Set<CaseTypeId> caseTypes(TypeId type) {
            return types.caseTypes(type);
        }

        @Override
        public List<HistoryEntry> history(TypeId type, long after, int limit) {
            return types.history(type, after, limit);
        }
    }
}
