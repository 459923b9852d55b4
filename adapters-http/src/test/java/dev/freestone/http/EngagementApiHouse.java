package dev.freestone.http;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.engagement.Customer;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiPermission;
import dev.freestone.spi.CompanyDirectory;
import dev.freestone.testkit.ManualClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An engine in memory whose company has the api key {@code app-1}, behind its REST surface; another company has {@code app-2}. Both
 * have somebody who may do everything, the first one also a reader. The customer CU-17 lives in Oslo and is {@code crm-17} too.
 */
final class EngagementApiHouse implements AutoCloseable {
    static final String KEY = "key-of-somebody-1";
    static final String OTHER_KEY = "key-of-another-company-1";
    static final String READER = "key-of-a-reader-1";
    static final String APP = "/priv/v1/apps/app-1";
    static final String CAMPAIGNS = APP + "/campaigns";
    static final ActorId SOMEBODY = ActorId.of("user:4711");

    private static final CompanyId OTHER = CompanyId.of("other");
    private static final Pattern ID = Pattern.compile("\"(?:id|offer_id)\":(\\d+)");

    final ManualClock clock;
    final InMemoryCustomerDirectory customers = InMemoryCustomerDirectory.of(
            Customer.of(PersonId.of("CU-17"), Map.of("city", "Oslo")).withExternalId("crm-17"));
    final Freestone freestone;
    final HttpApi api;

    EngagementApiHouse() {
        this(Instant.parse("2026-05-01T12:00:00Z"), Set.of(), UnaryOperator.identity());
    }

    EngagementApiHouse(Instant now, Set<String> divisions, UnaryOperator<FreestoneBuilder> more) {
        this.clock = ManualClock.at(now);
        this.freestone = more.apply(Freestone.builder()
                        .clock(clock)
                        .companies(new Companies(divisions))
                        .customers(customers)
                        .sender(
                                Channel.PUSH,
                                request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
                        .contactPolicy(ContactPolicy.none()))
                .build();
        this.api = HttpApi.over(freestone)
                .withCallers(KnownCallers.builder()
                        .apiKey(KEY, ApiCaller.of(CompanyId.DEFAULT, SOMEBODY))
                        .apiKey(OTHER_KEY, ApiCaller.of(OTHER, SOMEBODY))
                        .apiKey(
                                READER,
                                new ApiCaller(CompanyId.DEFAULT, SOMEBODY, Set.of(ApiPermission.ENGAGEMENT_READ)))
                        .build());
    }

    ApiResponse get(String target) {
        return send("GET", target);
    }

    ApiResponse delete(String target) {
        return send("DELETE", target);
    }

    ApiResponse post(String target, String json) {
        return Contract.answer(api, request("POST", target).body(json));
    }

    ApiResponse put(String target, String json) {
        return Contract.answer(api, request("PUT", target).body(json));
    }

    /** Without a body. */
    ApiResponse send(String method, String target) {
        return Contract.answer(api, request(method, target));
    }

    static ApiRequest request(String method, String target) {
        return ApiRequest.of(method, target).header("X-API-KEY", KEY);
    }

    /** A campaign of this May; its path. */
    String campaign(String name, String status) {
        return CAMPAIGNS + "/"
                + id(post(
                        CAMPAIGNS,
                        "{\"campaign\":{\"name\":\"" + name + "\",\"status\":\"" + status
                                + "\",\"starts_at\":\"2026-05-01T00:00:00Z\",\"ends_at\":\"2026-06-01T00:00:00Z\"}}"));
    }

    /** A part of a campaign; its id. */
    long part(String campaign, String kind, String json) {
        return id(post(campaign + "/" + kind, json));
    }

    /** The first id of an answer. */
    static long id(ApiResponse answer) {
        Matcher found = ID.matcher(answer.text());
        if (!found.find()) {
            throw new AssertionError("no id in " + answer.text());
        }
        return Long.parseLong(found.group(1));
    }

    @Override
    public void close() {
        freestone.close();
    }

    private record Companies(Set<String> divisions) implements CompanyDirectory {
        @Override
        public Optional<CompanyProfile> find(CompanyId id) {
            if (id.equals(CompanyId.DEFAULT)) {
                return Optional.of(profile("app-1", divisions));
            }
            return id.equals(OTHER) ? Optional.of(profile("app-2", Set.of())) : Optional.empty();
        }

        @Override
        public Optional<CompanyId> byApiKey(String apiKey) {
            return apiKey.equals("app-2") ? Optional.of(OTHER) : Optional.empty();
        }

        private static CompanyProfile profile(String key, Set<String> divisions) {
            return new CompanyProfile(ZoneId.of("America/Chicago"))
                    .withEngagement(new EngagementProfile(Set.of(key), divisions, Map.of(), Set.of()));
        }
    }
}
