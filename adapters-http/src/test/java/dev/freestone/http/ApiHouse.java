package dev.freestone.http;

import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiPermission;
import dev.freestone.testkit.ManualClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** An engine in memory behind its REST surface, and somebody who may do everything. */
final class ApiHouse implements AutoCloseable {
    static final String KEY = "key-of-somebody-1";
    static final String READER = "key-of-a-reader-1";
    static final ActorId SOMEBODY = ActorId.of("user:4711");

    final ManualClock clock = ManualClock.at(Instant.parse("2026-05-01T12:00:00Z"));
    final Freestone freestone;
    final HttpApi api;

    ApiHouse() {
        this(UnaryOperator.identity());
    }

    ApiHouse(UnaryOperator<FreestoneBuilder> more) {
        this.freestone = more.apply(Freestone.builder()
                        .clock(clock)
                        .companies(id -> id.equals(CompanyId.DEFAULT)
                                ? Optional.of(new CompanyProfile(ZoneId.of("America/Chicago")))
                                : Optional.empty()))
                .build();
        this.api = HttpApi.over(freestone)
                .withCallers(KnownCallers.builder()
                        .apiKey(KEY, ApiCaller.of(CompanyId.DEFAULT, SOMEBODY))
                        .apiKey(READER, new ApiCaller(CompanyId.DEFAULT, SOMEBODY, Set.of(ApiPermission.OUTREACH_READ)))
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

    @Override
    public void close() {
        freestone.close();
    }
}
