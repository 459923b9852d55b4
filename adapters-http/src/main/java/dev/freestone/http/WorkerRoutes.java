package dev.freestone.http;

import dev.freestone.engine.BulkSenderChange;
import dev.freestone.engine.BulkSenderDraft;
import dev.freestone.engine.BulkSenders;
import dev.freestone.engine.ContactExporterChange;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.ContactExporters;
import dev.freestone.json.BulkSenderJson;
import dev.freestone.json.ContactExporterJson;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contact exporters and bulk senders. Source: docs/spec/outreach-campaigns.md 1.4, 1.5, 2.4. */
final class WorkerRoutes {
    private static final List<Route> EXPORTERS = new Kind<>(
                    "/campaign-workers/contact-exporters",
                    "contactExporterId",
                    "ContactExporter",
                    "contact exporter",
                    ContactExporterJson::toMap)
            .routes(
                    call -> exporters(call).create(ContactExporterDraft.parse(call.body())),
                    call -> call.listed(exporters(call).list(call.page()), ContactExporterJson::toMap),
                    (call, id) -> exporters(call).get(id),
                    (call, id) -> exporters(call).update(id, ContactExporterChange.parse(call.body())),
                    (call, id) -> exporters(call).delete(id));

    private static final List<Route> SENDERS = new Kind<>(
                    "/campaign-workers/bulk-senders",
                    "bulkSenderId",
                    "BulkSender",
                    "bulk sender",
                    BulkSenderJson::toMap)
            .routes(
                    call -> senders(call).create(BulkSenderDraft.parse(call.body())),
                    call -> call.listed(senders(call).list(call.page()), BulkSenderJson::toMap),
                    (call, id) -> senders(call).get(id),
                    (call, id) -> senders(call).update(id, BulkSenderChange.parse(call.body())),
                    (call, id) -> senders(call).delete(id));

    static final List<Route> ALL = Stream.of(
                    EXPORTERS.stream(),
                    Stream.of(HistoryPage.route(
                            Route.get("/campaign-workers/contact-exporters/{contactExporterId}/history")
                                    .named(
                                            "listContactExporterHistory",
                                            "Lists what was decided about a contact exporter, the oldest first.")
                                    .needs(ApiPermission.OUTREACH_READ),
                            (call, page) -> exporters(call)
                                    .explain(call.variable("contactExporterId"), page.after(), page.limit()))),
                    SENDERS.stream(),
                    Stream.of(HistoryPage.route(
                            Route.get("/campaign-workers/bulk-senders/{bulkSenderId}/history")
                                    .named(
                                            "listBulkSenderHistory",
                                            "Lists what was decided about a bulk sender, the oldest first.")
                                    .needs(ApiPermission.OUTREACH_READ),
                            (call, page) ->
                                    senders(call).explain(call.variable("bulkSenderId"), page.after(), page.limit()))))
            .flatMap(Function.identity())
            .toList();

    private WorkerRoutes() {}

    private static ContactExporters exporters(Call call) {
        return call.company().contactExporters();
    }

    private static BulkSenders senders(Call call) {
        return call.company().bulkSenders();
    }

    /** Does something with the object of the path. */
    @FunctionalInterface
    private interface Doing<T> {
        T with(Call call, String id);
    }

    /**
     * A kind of worker, as routes speak of it.
     *
     * @param path of all of them
     * @param id the variable of the path of one
     * @param schema what answers hold
     * @param noun what messages say
     * @param form how one is written
     */
    private record Kind<T>(
            String path, String id, String schema, String noun, Function<T, Map<String, @Nullable Object>> form) {
        List<Route> routes(
                Function<Call, T> create, RouteHandler list, Doing<T> get, Doing<T> update, Doing<T> delete) {
            String one = path + "/{" + id + "}";
            return List.of(
                    Route.post(path)
                            .named("create" + schema, "Creates a " + noun + ".")
                            .needs(ApiPermission.OUTREACH_WRITE)
                            .body(BodyRule.required(schema + "Draft"))
                            .answers(AnswerRule.wrapped(schema))
                            .by(call -> Call.wrapped(noun + " created", form.apply(create.apply(call)))),
                    Route.get(path)
                            .named("list" + schema + "s", "Lists " + noun + "s, the newest first.")
                            .needs(ApiPermission.OUTREACH_READ)
                            .cursor()
                            .answers(AnswerRule.list(schema))
                            .by(list),
                    Route.get(one)
                            .named("get" + schema, "Tells a " + noun + ".")
                            .needs(ApiPermission.OUTREACH_READ)
                            .answers(AnswerRule.wrapped(schema))
                            .by(doing("found", get)),
                    Route.put(one)
                            .named("update" + schema, "Changes what is given of a " + noun + "; null clears.")
                            .needs(ApiPermission.OUTREACH_WRITE)
                            .body(BodyRule.required(schema + "Change"))
                            .answers(AnswerRule.wrapped(schema))
                            .by(doing("updated", update)),
                    Route.delete(one)
                            .named("delete" + schema, "Deletes a " + noun + " that no campaign names.")
                            .needs(ApiPermission.OUTREACH_WRITE)
                            .answers(AnswerRule.wrapped(schema))
                            .by(doing("deleted", delete)));
        }

        private RouteHandler doing(String done, Doing<T> doing) {
            return call -> Call.wrapped(noun + " " + done, form.apply(doing.with(call, call.variable(id))));
        }
    }
}
