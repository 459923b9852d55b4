package dev.freestone.http;

import dev.freestone.engine.CampaignPartCommands;
import dev.freestone.engine.EngagementCampaigns;
import dev.freestone.engine.EngagementDraft;
import dev.freestone.engine.Saved;
import dev.freestone.json.EngagementAnswers;
import dev.freestone.json.WireAnswer;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One kind of parts of engagement campaigns: its place in paths, its commands, how it is read and how it is answered. The routes of
 * all kinds are the same. Immutable. Source: docs/spec/engagement-campaigns.md 3.2.
 *
 * @param <P> the part
 * @param <I> its id
 * @param <D> what a caller says of it
 * @param names what it is called
 * @param commands its commands
 * @param draft reads a body
 * @param id reads an id
 * @param one answers a part
 * @param all answers all parts of a campaign
 */
record CampaignPart<P, I, D extends EngagementDraft>(
        Names names,
        Function<EngagementCampaigns, CampaignPartCommands<P, I, D>> commands,
        Function<String, D> draft,
        Function<String, Optional<I>> id,
        Form<P> one,
        Form<List<P>> all) {
    private static final String ID = "id";

    /**
     * What a kind is called.
     *
     * @param path in paths, such as {@code ad_groups}
     * @param schema in the document of the API, such as {@code AdGroup}
     * @param noun in sentences, with its article, such as {@code an ad group}
     */
    record Names(String path, String schema, String noun) {}

    /** Writes an answer. */
    @FunctionalInterface
    interface Form<T> {
        /** What is answered; some forms ask for more than the part knows. */
        WireAnswer of(EngagementCampaigns campaigns, T value);
    }

    /** All that can be done with the parts of a campaign. */
    List<Route> routes() {
        String parts = EngagementPath.CAMPAIGN + "/" + names.path();
        String part = parts + "/{" + ID + "}";
        AnswerRule answer = AnswerRule.bare(names.schema() + "Answer");
        return List.of(
                Route.post(parts)
                        .named("create" + names.schema(), "Creates " + names.noun() + " of a campaign.")
                        .engagement()
                        .needs(ApiPermission.ENGAGEMENT_WRITE)
                        .body(BodyRule.required(names.schema() + "Body"))
                        .answers(answer)
                        .tellsVersion()
                        .takesVersion()
                        .by(this::create),
                Route.get(parts)
                        .named(
                                "list" + names.schema() + "s",
                                "Lists the " + names.path().replace('_', ' ') + " of a campaign.")
                        .engagement()
                        .needs(ApiPermission.ENGAGEMENT_READ)
                        .answers(AnswerRule.bare(names.schema() + "List"))
                        .tellsVersion()
                        .by(this::list),
                Route.get(part)
                        .named("get" + names.schema(), "Tells " + names.noun() + " of a campaign.")
                        .engagement()
                        .needs(ApiPermission.ENGAGEMENT_READ)
                        .answers(answer)
                        .tellsVersion()
                        .by(this::get),
                Route.put(part)
                        .named("update" + names.schema(), "Changes what is given of " + names.noun() + ".")
                        .engagement()
                        .needs(ApiPermission.ENGAGEMENT_WRITE)
                        .body(BodyRule.required(names.schema() + "Change"))
                        .answers(answer)
                        .tellsVersion()
                        .takesVersion()
                        .by(call -> update(call, given(call))),
                Route.delete(part)
                        .named("delete" + names.schema(), "Deletes " + names.noun() + " with all that belongs to it.")
                        .engagement()
                        .needs(ApiPermission.ENGAGEMENT_WRITE)
                        .answers(AnswerRule.bare("EngagementDone"))
                        .takesVersion()
                        .by(this::delete));
    }

    private ApiResponse create(Call call) {
        D given = draft.apply(call.body());
        EngagementCampaignId campaign = EngagementPath.campaign(call);
        return answer(
                call,
                one,
                call.ifMatch().isPresent()
                        ? commands(call).create(campaign, given, call.ifMatch().getAsLong())
                        : commands(call).create(campaign, given));
    }

    private ApiResponse list(Call call) {
        return answer(call, all, commands(call).list(EngagementPath.campaign(call)));
    }

    private ApiResponse get(Call call) {
        return answer(call, one, commands(call).get(EngagementPath.campaign(call), given(call)));
    }

    /** Changes a part whose id stands in the path or not. */
    ApiResponse update(Call call, I part) {
        D change = draft.apply(call.body());
        EngagementCampaignId campaign = EngagementPath.campaign(call);
        return answer(
                call,
                one,
                call.ifMatch().isPresent()
                        ? commands(call)
                                .update(campaign, part, change, call.ifMatch().getAsLong())
                        : commands(call).update(campaign, part, change));
    }

    private ApiResponse delete(Call call) {
        EngagementCampaignId campaign = EngagementPath.campaign(call);
        if (call.ifMatch().isPresent()) {
            commands(call).delete(campaign, given(call), call.ifMatch().getAsLong());
        } else {
            commands(call).delete(campaign, given(call));
        }
        return Call.answer(EngagementAnswers.deleted());
    }

    private I given(Call call) {
        return EngagementPath.id(call, ID, id);
    }

    private CampaignPartCommands<P, I, D> commands(Call call) {
        return commands.apply(call.campaigns().campaigns());
    }

    private static <T> ApiResponse answer(Call call, Form<T> form, Saved<T> saved) {
        return Call.versioned(
                saved.revision(), Call.answer(form.of(call.campaigns().campaigns(), saved.value())));
    }
}
