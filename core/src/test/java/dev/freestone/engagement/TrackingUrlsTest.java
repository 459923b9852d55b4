package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.spi.TrackingUrls;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackingUrlsTest {
    private final TrackingUrls urls = TrackingUrls.under("https://ads.example");

    @Test
    void a_known_customer_stands_in_the_path() {
        TrackingUrls.Showing showing = showing("CU-17", Optional.empty());

        assertThat(urls.seen(showing))
                .isEqualTo("https://ads.example/priv/v1/apps/k/users/CU-17/creatives/2/stats/s/seen/track"
                        + "?xsid=CU-17&locale=en-us");
        assertThat(urls.click(showing))
                .isEqualTo("https://ads.example/api/v1/apps/k/creatives/2/stats/s/click/redir"
                        + "?auth_token=&xsid=CU-17&locale=en-us");
        assertThat(urls.fullPage(showing)).isEqualTo("https://ads.example/apps/k/users/CU-17/ads/2");
    }

    @Test
    void a_token_stands_in_the_query() {
        TrackingUrls.Showing showing = showing("CU-17", Optional.of("t+1"));

        assertThat(urls.seen(showing))
                .isEqualTo("https://ads.example/api/v1/apps/k/creatives/2/stats/s/seen/track"
                        + "?auth_token=t%2B1&xsid=CU-17&locale=en-us");
        assertThat(urls.click(showing)).contains("auth_token=t%2B1&xsid=CU-17");
    }

    @Test
    void what_a_path_or_query_would_misread_is_encoded() {
        assertThat(urls.seen(showing("a/b ?&ü", Optional.empty())))
                .contains("/users/a%2Fb%20%3F%26%C3%BC/creatives/")
                .contains("xsid=a%2Fb%20%3F%26%C3%BC&locale=");
    }

    private static TrackingUrls.Showing showing(String customer, Optional<String> token) {
        return new TrackingUrls.Showing("k", PersonId.of(customer), AdUnitId.of(2), "s", "en-us", token);
    }
}
