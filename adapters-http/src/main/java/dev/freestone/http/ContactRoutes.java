package dev.freestone.http;

import dev.freestone.engine.ContactInquiry;
import dev.freestone.engine.ContactLedger;
import dev.freestone.engine.ContactQuery;
import dev.freestone.engine.SettleRequest;
import dev.freestone.json.CancelAnswerJson;
import dev.freestone.json.ContactIntentJson;
import dev.freestone.json.HistoryJson;
import dev.freestone.json.IntentCountJson;
import dev.freestone.json.PolicyDecisionJson;
import dev.freestone.json.PolicyExplanationJson;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.function.BiConsumer;

/** Planned contacts and questions to the contact policy. Source: docs/spec/operations.md 3, 4. */
final class ContactRoutes {
    private static final String CONTACT = "/contacts/{intentId}";
    private static final String SCHEMA = "Contact";
    private static final int MOST = 1_000;
    private static final int USUAL = 100;
    private static final QueryParameter PRODUCER =
            QueryParameter.text("producer", "who planned, such as outreach/CG-4T2K-9QXD");
    private static final QueryParameter OCCURRENCE = QueryParameter.text("occurrence", "the occasion");

    static final List<Route> ALL = List.of(
            Route.get("/contacts")
                    .named("listContacts", "Lists planned contacts, the last planned first.")
                    .needs(ApiPermission.OPERATIONS_READ)
                    .queryOfEngine(
                            QueryParameter.several(
                                    "state",
                                    "some of planned, held, claimed, attempted, unknown, confirmed, refused, canceled,"
                                            + " suppressed; default all"),
                            PRODUCER,
                            OCCURRENCE,
                            QueryParameter.text("personId", "whom it is for, as the host names people"),
                            QueryParameter.of("plannedFrom", QueryParameter.Type.INSTANT, "planned then or later"),
                            QueryParameter.of("plannedUntil", QueryParameter.Type.INSTANT, "planned before then"),
                            QueryParameter.text("after", "the contact after which the list goes on"),
                            QueryParameter.integer("limit", "the greatest number of contacts, 1 to 1000, default 100"))
                    .answers(AnswerRule.counted(SCHEMA))
                    .by(call -> Call.counted(
                            call.company().contacts().list(ContactQuery.parse(call.query())),
                            ContactIntentJson::toMap)),
            Route.get("/contacts/counts")
                    .named("countContacts", "Counts how the contacts of one occasion ended, or are.")
                    .needs(ApiPermission.OPERATIONS_READ)
                    .query(PRODUCER, OCCURRENCE)
                    .answers(AnswerRule.counted("ContactCount"))
                    .by(call -> Call.counted(
                            call.company().contacts().counts(ContactQuery.parse(call.query())),
                            IntentCountJson::toMap)),
            Route.post("/contacts/check")
                    .named("checkContact", "Tells whether a person may be contacted now; reserves nothing.")
                    .needs(ApiPermission.OPERATIONS_READ)
                    .body(BodyRule.required("ContactInquiry"))
                    .answers(AnswerRule.bare("PolicyDecision"))
                    .by(call -> Call.bare(PolicyDecisionJson.toMap(
                            call.company().contacts().checkNow(ContactInquiry.parse(call.body()))))),
            Route.post("/contacts/explain")
                    .named("explainContact", "Tells what each rule says of contacting a person now; reserves nothing.")
                    .needs(ApiPermission.OPERATIONS_READ)
                    .body(BodyRule.required("ContactInquiry"))
                    .answers(AnswerRule.bare("PolicyExplanation"))
                    .by(call -> Call.bare(PolicyExplanationJson.toMap(
                            call.company().contacts().explain(ContactInquiry.parse(call.body()))))),
            Route.get(CONTACT)
                    .named("getContact", "Tells a planned contact.")
                    .needs(ApiPermission.OPERATIONS_READ)
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> contact("contact found", call)),
            Route.get(CONTACT + "/history")
                    .named("getContactHistory", "Lists what was decided about a contact, the oldest first.")
                    .needs(ApiPermission.OPERATIONS_READ)
                    .query(
                            QueryParameter.integer("after", "entries with a greater number only, default 0"),
                            QueryParameter.integer("limit", "the greatest number of entries, 1 to 1000, default 100"))
                    .answers(AnswerRule.counted("HistoryEntry"))
                    .by(ContactRoutes::history),
            Route.post(CONTACT + "/settle")
                    .named("settleContact", "Ends an unknown outcome on the word of the caller.")
                    .needs(ApiPermission.OPERATIONS_WRITE)
                    .body(BodyRule.required("SettleRequest"))
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> done(call, (ledger, id) -> ledger.settle(id, SettleRequest.parse(call.body())))),
            Route.post(CONTACT + "/hold")
                    .named("holdContact", "Holds a contact until it is released, or its hold limit.")
                    .needs(ApiPermission.OPERATIONS_WRITE)
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> done(call, ContactLedger::hold)),
            Route.post(CONTACT + "/release")
                    .named("releaseContact", "Releases a held contact.")
                    .needs(ApiPermission.OPERATIONS_WRITE)
                    .answers(AnswerRule.wrapped(SCHEMA))
                    .by(call -> done(call, ContactLedger::release)),
            Route.post(CONTACT + "/cancel")
                    .named("cancelContact", "Calls a contact back.")
                    .needs(ApiPermission.OPERATIONS_WRITE)
                    .answers(AnswerRule.bare("CancelAnswer"))
                    .by(call -> Call.bare(
                            CancelAnswerJson.toMap(call.company().contacts().cancel(id(call))))));

    private ContactRoutes() {}

    private static IntentId id(Call call) {
        return call.publicId("intentId", IntentId::of);
    }

    private static ApiResponse contact(String message, Call call) {
        return Call.wrapped(
                message, ContactIntentJson.toMap(call.company().contacts().get(id(call))));
    }

    /** Does something to the contact, and tells how it is then. */
    private static ApiResponse done(Call call, BiConsumer<ContactLedger, IntentId> command) {
        command.accept(call.company().contacts(), id(call));
        return contact("contact updated", call);
    }

    private static ApiResponse history(Call call) {
        int after = call.integer("after", 0, Integer.MAX_VALUE).orElse(0);
        int limit = call.integer("limit", 1, MOST).orElse(USUAL);
        return Call.counted(call.company().contacts().explain(id(call), after, limit), HistoryJson::toMap);
    }
}
