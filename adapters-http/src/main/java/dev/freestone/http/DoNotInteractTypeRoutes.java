package dev.freestone.http;

import dev.freestone.engine.DoNotInteractTypeChange;
import dev.freestone.engine.DoNotInteractTypeDraft;
import dev.freestone.engine.DoNotInteractTypes;
import dev.freestone.engine.HistoryEntry;
import dev.freestone.engine.ListRequest;
import dev.freestone.engine.TypeRef;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.DoNotInteractType;
import java.util.List;
import java.util.Set;

/** Do-not-interact types and their versions, as notification types. Source: docs/spec/cases-and-notifications.md 6. */
final class DoNotInteractTypeRoutes {
    static final List<Route> ALL = new TypeKind(
                    "/do-not-interact-types",
                    "doNotInteractTypeId",
                    "DoNotInteractType",
                    company -> new Commands(company.doNotInteractTypes()))
            .routes();

    private DoNotInteractTypeRoutes() {}

    private record Commands(DoNotInteractTypes types) implements TypeCommands {
        @Override
        public DoNotInteractType create(String body) {
            return types.create(DoNotInteractTypeDraft.parse(body)).type();
        }

        @Override
        public DoNotInteractType copy(TypeRef source, String body) {
            return types.create(source, DoNotInteractTypeChange.parse(body)).type();
        }

        @Override
        public List<DoNotInteractType> list(ListRequest page) {
            return types.list(page);
        }

        @Override
        public DoNotInteractType get(TypeRef version) {
            return types.get(version);
        }

        @Override
        public DoNotInteractType update(TypeRef version, String body) {
            return types.update(version, DoNotInteractTypeChange.parse(body)).type();
        }

        @Override
        public List<DoNotInteractType> versions(TypeId type) {
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
