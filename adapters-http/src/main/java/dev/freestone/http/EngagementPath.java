package dev.freestone.http;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.Optional;
import java.util.function.Function;

/** What paths of engagement campaigns name. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 1, 2.2. */
final class EngagementPath {
    static final String APP = "/priv/v1/apps/{api_key}";
    static final String CAMPAIGNS = APP + "/campaigns";
    static final String CAMPAIGN = CAMPAIGNS + "/{campaign_id}";

    private static final String CAMPAIGN_ID = "campaign_id";

    private EngagementPath() {}

    /** Of a path that takes no permalink. */
    static EngagementCampaignId campaign(Call call) {
        return id(call, CAMPAIGN_ID, EngagementCampaignId::parse);
    }

    /** Of a path that takes both: digits only are the id, anything else the permalink. */
    static String campaignOrPermalink(Call call) {
        return call.variable(CAMPAIGN_ID);
    }

    /** An id; what is none names nothing. */
    static <I> I id(Call call, String variable, Function<String, Optional<I>> parse) {
        return parse.apply(call.variable(variable)).orElseThrow(EngagementPath::unknown);
    }

    static FreestoneException unknown() {
        return Refusals.of(ErrorCode.NOT_FOUND, "the path names nothing that exists, give ids that answers told");
    }

    /** How a path names a customer. */
    enum Customer {
        /** The host's person id. */
        USER("/users/{user_id}", "user_id", "") {
            @Override
            CustomerRef of(String text) {
                return CustomerRef.user(text);
            }
        },
        /** The second id. */
        EXTERNAL("/external/users/{external_id}", "external_id", "ByExternalId") {
            @Override
            CustomerRef of(String text) {
                return CustomerRef.external(text);
            }
        };

        private final String path;
        private final String variable;
        private final String suffix;

        Customer(String path, String variable, String suffix) {
            this.path = path;
            this.variable = variable;
            this.suffix = suffix;
        }

        abstract CustomerRef of(String text);

        /** The path of a route below the customer. */
        String path(String more) {
            return APP + path + more;
        }

        /** The name of a route in this form. */
        String name(String operation) {
            return operation + suffix;
        }

        CustomerRef in(Call call) {
            return of(call.variable(variable));
        }
    }
}
