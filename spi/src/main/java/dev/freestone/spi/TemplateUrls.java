package dev.freestone.spi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of the specification. Thread-safe. Source: docs/spec/engagement-campaigns.md 9. */
final class TemplateUrls implements TrackingUrls {
    private final String host;

    TemplateUrls(String host) {
        this.host = host;
    }

    @Override
    public String seen(Showing showing) {
        String what = creative(showing) + "/seen/track?";
        return showing.authToken()
                .map(token ->
                        host + "/api/v1" + app(showing) + what + "auth_token=" + encoded(token) + "&" + caller(showing))
                .orElseGet(() -> host + "/priv/v1" + app(showing) + user(showing) + what + caller(showing));
    }

    @Override
    public String click(Showing showing) {
        String token = showing.authToken().map(TemplateUrls::encoded).orElse("");
        return host + "/api/v1" + app(showing) + creative(showing) + "/click/redir?auth_token=" + token + "&"
                + caller(showing);
    }

    @Override
    public String fullPage(Showing showing) {
        return host + app(showing) + user(showing) + "/ads/" + showing.creative();
    }

    private static String app(Showing showing) {
        return "/apps/" + encoded(showing.apiKey());
    }

    private static String user(Showing showing) {
        return "/users/" + encoded(showing.customer().value());
    }

    private static String creative(Showing showing) {
        return "/creatives/" + showing.creative() + "/stats/" + encoded(showing.statId());
    }

    private static String caller(Showing showing) {
        return "xsid=" + encoded(showing.customer().value()) + "&locale=" + encoded(showing.locale());
    }

    private static String encoded(String value) {
        // A form knows + for a blank, a path does not.
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
