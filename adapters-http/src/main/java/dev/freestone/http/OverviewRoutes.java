package dev.freestone.http;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.CaseChangeOverviewJson;
import dev.freestone.json.EngagementCustomerJson;
import dev.freestone.json.EngagementOverviewJson;
import dev.freestone.json.PromoOverviewJson;
import dev.freestone.json.RetrievalAnswers;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an operator sees of promo programs, cases and engagement campaigns. Source: docs/spec/operations.md 6. */
final class OverviewRoutes {
    private static final String CAMPAIGNS = "/operations/engagement-campaigns";
    private static final int MOST = 1_000;
    private static final int USUAL = 100;

    static final List<Route> ALL = List.of(
            list(
                    "/operations/promo-programs",
                    "listEndingPromoPrograms",
                    "Lists the active promo programs, the one whose last day comes first, first.",
                    "PromoOverview",
                    "the program",
                    (call, after, limit) -> call.company().promoPrograms().endingFirst(after, limit),
                    PromoOverviewJson::toMap),
            list(
                    "/operations/case-changes",
                    "listCaseChanges",
                    "Lists changes of status and outcome of all cases, the latest first.",
                    "CaseChangeOverview",
                    "the change, by its id in this list,",
                    (call, after, limit) -> call.company().cases().latestChanges(after, limit),
                    CaseChangeOverviewJson::toMap),
            list(
                    CAMPAIGNS,
                    "listEngagementOverviews",
                    "Lists the engagement campaigns with what came of them, the newest first.",
                    "EngagementOverview",
                    "the campaign",
                    (call, after, limit) -> call.company().engagement().overview(after, limit),
                    EngagementOverviewJson::toMap),
            list(
                    CAMPAIGNS + "/{campaignId}/opt-ins",
                    "listOptedInCustomers",
                    "Lists the customers who are opted in to an engagement campaign.",
                    "OptedInCustomer",
                    "the customer",
                    (call, after, limit) ->
                            call.company().engagement().optedIn(call.variable("campaignId"), after, limit),
                    EngagementCustomerJson::toMap),
            list(
                    CAMPAIGNS + "/{campaignId}/achievements/{achievementId}/completions",
                    "listCompletions",
                    "Lists the customers who have completed an achievement at least once.",
                    "CompletedCustomer",
                    "the customer",
                    (call, after, limit) -> call.company()
                            .engagement()
                            .completed(call.variable("campaignId"), call.variable("achievementId"), after, limit),
                    EngagementCustomerJson::toMap),
            Route.get(CAMPAIGNS + "/{campaignId}/customers/{customerId}")
                    .named(
                            "showCustomerOfCampaign",
                            "Tells how a customer stands in an engagement campaign that is or was live.")
                    .needs(ApiPermission.OPERATIONS_READ)
                    .answers(AnswerRule.bare("CampaignStanding"))
                    .by(OverviewRoutes::standing));

    private OverviewRoutes() {}

    /** A part of a list of the caller's company. */
    @FunctionalInterface
    private interface Part<T> {
        List<T> of(Call call, Optional<String> after, int limit);
    }

    private static <T> Route list(
            String path,
            String name,
            String says,
            String form,
            String item,
            Part<T> part,
            Function<T, Map<String, @Nullable Object>> json) {
        return Route.get(path)
                .named(name, says)
                .needs(ApiPermission.OPERATIONS_READ)
                .query(
                        QueryParameter.text("after", item + " after which the list goes on"),
                        QueryParameter.integer("limit", "the greatest number of items, 1 to 1000, default 100"))
                .answers(AnswerRule.counted(form))
                .by(call -> Call.counted(
                        part.of(
                                call,
                                call.parameter("after"),
                                call.integer("limit", 1, MOST).orElse(USUAL)),
                        json));
    }

    private static ApiResponse standing(Call call) {
        CustomerRef customer = CustomerRef.user(call.variable("customerId"));
        try {
            return Call.answer(RetrievalAnswers.progress(
                    call.company().engagement().retrieval().progress(customer, call.variable("campaignId"))));
        } catch (FreestoneException failed) {
            throw switch (failed.code()) {
                case USER_NOT_FOUND, NO_CAMPAIGN_FOUND ->
                    Refusals.of(
                            ErrorCode.NOT_FOUND,
                            "there is no such campaign or customer, or the campaign has not been live, give others");
                default -> failed;
            };
        }
    }
}
