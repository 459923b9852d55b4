package dev.freestone.http;

import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiCallers;
import dev.freestone.spi.ApiCredentials;
import dev.freestone.testkit.ApiCallersConformance;
import java.util.Map;

/** Callers that a host lists. */
class KnownCallersConformanceTest extends ApiCallersConformance {
    @Override
    protected ApiCallers knowing(Map<ApiCredentials, ApiCaller> callers) {
        KnownCallers.Builder builder = KnownCallers.builder();
        callers.forEach((credentials, caller) -> {
            if (credentials instanceof ApiCredentials.Bearer bearer) {
                builder.bearer(bearer.token(), caller);
            } else if (credentials instanceof ApiCredentials.ApiKey key) {
                builder.apiKey(key.key(), caller);
            } else if (credentials instanceof ApiCredentials.Basic basic) {
                builder.basic(basic.user(), basic.password(), caller);
            }
        });
        return builder.build();
    }
}
