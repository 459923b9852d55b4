package dev.freestone.http;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.CustomerAnswers;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reports of what customers do with creatives. Source: docs/spec/engagement-campaigns.md 9. */
final class TrackingRoutes {
    private static final String SHOWING = "/creatives/{creative_id}/stats/{ad_stat_id}";
    private static final QueryParameter TOKEN =
            QueryParameter.text("auth_token", "the token of an anonymous customer; empty for a known one");
    private static final QueryParameter XSID =
            QueryParameter.text("xsid", "the id of the customer, where auth_token is empty");
    private static final QueryParameter LOCALE = QueryParameter.text("locale", "taken and ignored");

    static final List<Route> ALL = List.of(
            Route.get("/priv/v1/apps/{api_key}/users/{user_id}" + SHOWING + "/seen/track")
                    .named("trackSeenForUser", "Reports that a known customer has seen a creative.")
                    .engagement()
                    .access(Access.STAT_ID)
                    .query(XSID, LOCALE)
                    .answers(AnswerRule.NOTHING)
                    .by(call -> seen(call, CustomerRef.user(call.variable("user_id")))),
            Route.get("/api/v1/apps/{api_key}" + SHOWING + "/seen/track")
                    .named("trackSeen", "Reports that a customer has seen a creative.")
                    .engagement()
                    .access(Access.STAT_ID)
                    .query(TOKEN, XSID, LOCALE)
                    .answers(AnswerRule.NOTHING)
                    .by(call -> seen(call, customer(call))),
            Route.get("/api/v1/apps/{api_key}" + SHOWING + "/click/redir")
                    .named("trackClick", "Reports that a customer follows a creative, and leads there.")
                    .engagement()
                    .access(Access.STAT_ID)
                    .query(TOKEN, XSID, LOCALE)
                    .answers(new AnswerRule(AnswerRule.Shape.REDIRECT, ""))
                    .by(TrackingRoutes::clicked),
            Route.get("/priv/v1/apps/{api_key}/creatives/{creative_id}/counts")
                    .named("getCreativeCounts", "Tells how often a creative was shown, seen and followed.")
                    .engagement()
                    .needs(ApiPermission.ENGAGEMENT_READ)
                    .answers(AnswerRule.bare("CreativeCounts"))
                    .by(call -> Call.answer(
                            CustomerAnswers.counts(call.campaigns().tracking().counts(creative(call))))));

    private TrackingRoutes() {}

    private static ApiResponse seen(Call call, CustomerRef customer) {
        return hidden(() -> {
            call.campaigns().tracking().seen(customer, creative(call), call.variable("ad_stat_id"));
            return Call.done();
        });
    }

    private static ApiResponse clicked(Call call) {
        CustomerRef customer = customer(call);
        return hidden(() -> {
            Optional<String> target =
                    call.campaigns().tracking().clicked(customer, creative(call), call.variable("ad_stat_id"));
            return target.map(address -> ApiResponse.empty(AnswerRule.Shape.REDIRECT.status())
                            .with("Location", RedirectTarget.of(address)))
                    .orElseGet(Call::done);
        });
    }

    /** Who calls needs no credentials, and so is not told which customers and creatives there are. */
    private static ApiResponse hidden(Supplier<ApiResponse> report) {
        try {
            return report.get();
        } catch (FreestoneException refused) {
            if (refused.code() == ErrorCode.USER_NOT_FOUND || refused.code() == ErrorCode.NOT_FOUND) {
                throw Refusals.of(ErrorCode.NOT_FOUND, "no such showing, report what an answer named");
            }
            throw refused;
        }
    }

    /** The addresses that answers name say {@code auth_token} for anonymous customers and {@code xsid} for all. */
    private static CustomerRef customer(Call call) {
        return given(call, "auth_token")
                .map(CustomerRef::token)
                .or(() -> given(call, "xsid").map(CustomerRef::user))
                .orElseThrow(() -> Refusals.of(
                        ErrorCode.INVALID_AUTH_TOKEN, "auth_token: missing, send the address as the answer named it"));
    }

    private static Optional<String> given(Call call, String name) {
        return call.parameter(name).filter(value -> !value.isBlank());
    }

    private static AdUnitId creative(Call call) {
        return CustomerPath.id(call, "creative_id", AdUnitId::parse);
    }
}
