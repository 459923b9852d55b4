package dev.freestone.http;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engine.AchievementDraft;
import dev.freestone.engine.AdGroupDraft;
import dev.freestone.engine.AdUnitDraft;
import dev.freestone.engine.Engagement;
import dev.freestone.engine.EngagementCampaignDraft;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.engine.OfferDraft;
import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.CompanyDirectory;
import dev.freestone.spi.TrackingUrls;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A house with two companies that have campaigns, and customers of the first, of whom one can call with a token. */
final class CustomerApiHouse implements AutoCloseable {
    static final String APP = "app-1";
    static final String OTHER_APP = "app-2";
    static final CompanyId OTHER = CompanyId.of("other");
    static final String V1 = "/priv/v1/apps/app-1";
    static final String V2 = "/priv/v2/apps/app-1";
    static final String OPEN = "/api/v1/apps/app-1";
    static final String USER = V1 + "/users/CU-17";
    static final String EXTERNAL = V1 + "/external/users/crm-5012";
    static final String TOKEN = "t/k=";

    final InMemoryCustomerDirectory customers = InMemoryCustomerDirectory.of(
                    Customer.of(PersonId.of("CU-17"), Map.of("country", "US")).withExternalId("crm-5012"),
                    Customer.of(PersonId.of("CU-18"), Map.of()))
            .putToken(CompanyId.DEFAULT, TOKEN, PersonId.of("CU-18"));
    final ApiHouse house;

    CustomerApiHouse() {
        this(UnaryOperator.identity());
    }

    CustomerApiHouse(UnaryOperator<FreestoneBuilder> more) {
        this.house = new ApiHouse(builder -> more.apply(builder.companies(new Companies(Set.of()))
                .customers(customers)
                .trackingUrls(TrackingUrls.under("https://ads.example"))));
    }

    /** The companies of such a house. */
    record Companies(Set<String> divisions) implements CompanyDirectory {
        @Override
        public Optional<CompanyProfile> find(CompanyId id) {
            return id.equals(CompanyId.DEFAULT)
                    ? Optional.of(profile(APP, divisions))
                    : Optional.of(profile(OTHER_APP, Set.of())).filter(any -> id.equals(OTHER));
        }

        @Override
        public Optional<CompanyId> byApiKey(String apiKey) {
            return apiKey.equals(OTHER_APP) ? Optional.of(OTHER) : Optional.empty();
        }

        private static CompanyProfile profile(String key, Set<String> divisions) {
            return new CompanyProfile(ZoneId.of("America/Chicago"))
                    .withEngagement(new EngagementProfile(Set.of(key), divisions, Map.of(), Set.of()));
        }
    }

    Engagement engagement() {
        return house.freestone.engagement(APP);
    }

    ApiResponse get(String target) {
        return house.get(target);
    }

    ApiResponse post(String target, String json) {
        return house.post(target, json);
    }

    /** A request of somebody without credentials. */
    ApiResponse open(String target) {
        return Contract.answer(house.api, ApiRequest.of("GET", target));
    }

    /** A live campaign of everybody in May 2026. */
    EngagementCampaign campaign(String name, String more) {
        return campaign(engagement(), name, more);
    }

    static EngagementCampaign campaign(Engagement of, String name, String more) {
        return of.campaigns()
                .create(EngagementCampaignDraft.parse("{\"campaign\":{\"name\":\"" + name + "\",\"status\":\"live\","
                        + "\"starts_at\":\"2026-05-01T09:04:18Z\",\"ends_at\":\"2026-06-01T09:04:18Z\"" + more + "}}"))
                .value();
    }

    /** A unit in a group of its own. */
    AdUnitId unit(EngagementCampaign campaign, String members) {
        long group = engagement()
                .campaigns()
                .groups()
                .create(
                        campaign.id(),
                        AdGroupDraft.parse("{\"ad_group\":{\"line_item_id\":"
                                + campaign.parts().lineItems().get(0).id() + ",\"name\":\"g\"}}"))
                .value()
                .id()
                .value();
        return engagement()
                .campaigns()
                .units()
                .create(
                        campaign.id(),
                        AdUnitDraft.parse(
                                "{\"ad_unit\":{\"ad_group_id\":" + group + ",\"name\":\"u\"," + members + "}}"))
                .value()
                .id();
    }

    void behavior(EngagementCampaignId campaign, String members) {
        var unused = engagement()
                .campaigns()
                .achievements()
                .create(campaign, AchievementDraft.parse("{\"achievement\":{" + members + "}}"));
    }

    OfferId offer(EngagementCampaignId campaign, String members) {
        return engagement()
                .campaigns()
                .offers()
                .create(campaign, OfferDraft.parse("{\"offer\":{" + members + "}}"))
                .value()
                .id();
    }

    @Override
    public void close() {
        house.close();
    }
}
