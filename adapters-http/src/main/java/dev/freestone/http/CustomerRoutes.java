package dev.freestone.http;

import dev.freestone.engagement.OptInAnswer;
import dev.freestone.engine.EventRequest;
import dev.freestone.engine.OptIns;
import dev.freestone.engine.TagRequest;
import dev.freestone.json.CustomerAnswers;
import dev.freestone.json.EventAnswers;
import dev.freestone.json.RetrievalAnswers;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What customers do: they opt in and out, are tagged, and post events. Source: docs/spec/engagement-campaigns.md 5, 6,
 * docs/spec/engagement-behaviors.md 2.
 */
final class CustomerRoutes {
    private static final ApiPermission READ = ApiPermission.ENGAGEMENT_READ;
    private static final ApiPermission WRITE = ApiPermission.CUSTOMERS_WRITE;
    private static final String ID = "campaign_id";
    private static final String CAMPAIGN = "/campaigns/{campaign_id}";
    private static final String TAGS = "/tags";
    private static final BodyRule EVENTS = BodyRule.required("EventRequest");
    private static final AnswerRule EVENT_ANSWER = AnswerRule.bare("EventAnswer");
    private static final AnswerRule TAG_ANSWER = AnswerRule.bare("CustomerTags");

    static final List<Route> ALL = Stream.<Function<CustomerPath, Route>>of(
                    CustomerRoutes::optIn,
                    CustomerRoutes::optOut,
                    CustomerRoutes::qualify,
                    CustomerRoutes::disqualify,
                    CustomerRoutes::tag,
                    CustomerRoutes::untag,
                    CustomerRoutes::tags,
                    CustomerRoutes::post,
                    CustomerRoutes::preview)
            .flatMap(row -> CustomerPath.each(CustomerPath.V1, row).stream())
            .toList();

    private CustomerRoutes() {}

    private static Route optIn(CustomerPath who) {
        return who.begin(Route::get, CAMPAIGN + "/opt_in", "optIn", "Opts a customer into a campaign.", WRITE)
                .answers(AnswerRule.bare("CampaignFeed"))
                .by(call -> shownAfter(who, call, OptIns::optIn));
    }

    private static Route optOut(CustomerPath who) {
        return who.begin(Route::get, CAMPAIGN + "/opt_out", "optOut", "Opts a customer out of a campaign.", WRITE)
                .answers(AnswerRule.bare("CampaignFeed"))
                .by(call -> shownAfter(who, call, OptIns::optOut));
    }

    /** The answer is what the customer is shown after it. */
    private static ApiResponse shownAfter(CustomerPath who, Call call, Decision<OptInAnswer> decision) {
        CustomerRef customer = who.of(call);
        OptInAnswer unused = decision.take(call.campaigns().optIns(), customer, call.variable(ID));
        return Call.answer(RetrievalAnswers.feed(call.campaigns().retrieval().feed(customer)));
    }

    private static Route qualify(CustomerPath who) {
        return who.begin(Route::post, CAMPAIGN + "/qualify", "qualify", "Gives a customer the qualifying tag.", WRITE)
                .answers(AnswerRule.bare("Qualification"))
                .by(call -> qualified(who, call, OptIns::qualify));
    }

    private static Route disqualify(CustomerPath who) {
        return who.begin(
                        Route::post,
                        CAMPAIGN + "/disqualify",
                        "disqualify",
                        "Gives a customer the disqualifying tag.",
                        WRITE)
                .answers(AnswerRule.bare("Qualification"))
                .by(call -> qualified(who, call, OptIns::disqualify));
    }

    private static ApiResponse qualified(CustomerPath who, Call call, Decision<Boolean> decision) {
        return Call.answer(
                CustomerAnswers.qualified(decision.take(call.campaigns().optIns(), who.of(call), call.variable(ID))));
    }

    private static Route tag(CustomerPath who) {
        return who.begin(Route::post, TAGS, "assignTags", "Assigns tags, all or none.", WRITE)
                .body(BodyRule.required("TagAssignment"))
                .answers(TAG_ANSWER)
                .by(call -> Call.answer(CustomerAnswers.tags(
                        call.campaigns().tags().assign(who.of(call), TagRequest.parse(call.body())))));
    }

    private static Route untag(CustomerPath who) {
        return who.begin(Route::delete, TAGS, "removeTags", "Removes tags with their counts.", WRITE)
                .body(BodyRule.required("TagRemoval"))
                .answers(TAG_ANSWER)
                .by(call -> Call.answer(CustomerAnswers.tags(call.campaigns()
                        .tags()
                        .remove(
                                who.of(call),
                                TagRequest.parseRemoval(call.body()).tags()))));
    }

    private static Route tags(CustomerPath who) {
        return who.begin(Route::get, TAGS, "listTags", "Lists the tags of a customer, by name.", READ)
                .answers(TAG_ANSWER)
                .by(call ->
                        Call.answer(CustomerAnswers.tags(call.campaigns().tags().list(who.of(call)))));
    }

    private static Route post(CustomerPath who) {
        return who.begin(Route::post, "/events", "postEvents", "Takes events, all or none.", WRITE)
                .body(EVENTS)
                .answers(EVENT_ANSWER)
                .by(call -> Call.answer(EventAnswers.of(
                        call.campaigns().events().post(who.of(call), EventRequest.parse(call.body())))));
    }

    private static Route preview(CustomerPath who) {
        return who.begin(
                        Route::post,
                        "/events/preview",
                        "previewEvents",
                        "Tells what events would come to; nothing is kept.",
                        READ)
                .body(EVENTS)
                .answers(EVENT_ANSWER)
                .by(call -> Call.answer(EventAnswers.of(
                        call.campaigns().events().preview(who.of(call), EventRequest.parse(call.body())))));
    }

    /** What is decided about a customer and a campaign. */
    @FunctionalInterface
    private interface Decision<T> {
        T take(OptIns optIns, CustomerRef customer, String campaign);
    }
}
