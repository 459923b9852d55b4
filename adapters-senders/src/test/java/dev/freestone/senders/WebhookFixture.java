package dev.freestone.senders;

import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.testkit.ProviderAnswer;
import dev.freestone.testkit.ProviderFixture;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A receiver of webhooks for the suites. */
abstract class WebhookFixture implements ProviderFixture {
    static final Secret KEY = Secret.of("0123456789abcdef0123456789abcdef");
    private static final Duration LATER = Duration.ofSeconds(90);
    private static final Pattern KEYS = Pattern.compile("\"idempotencyKey\":\"(fs1[a-z2-7]{32})\"");

    final HttpProvider provider = new HttpProvider();

    WebhookFixture() {
        provider.script(this::accepted);
    }

    final WebhookBuilder builder(InstantSource clock) {
        return WebhookSender.to(provider.address())
                .signedWith("k1", KEY)
                .plainHttp()
                .clock(clock)
                .traits(SenderTraits.none().callTimeout(Duration.ofSeconds(2)));
    }

    /** The whole answer that accepts all messages of a request. */
    abstract String accepted(HttpProvider.Received request);

    /** The whole answer that refuses all messages of a request. */
    abstract String refused(HttpProvider.Received request, String code);

    @Override
    public String channel() {
        return "text";
    }

    @Override
    public Destination destination() {
        return Destination.of("+15550100001");
    }

    @Override
    public void answer(ProviderAnswer answer) {
        provider.listening(answer != ProviderAnswer.REFUSES_CONNECTION);
        provider.script(
                switch (answer) {
                    case ACCEPTS, REFUSES_CONNECTION -> this::accepted;
                    case REFUSES_DESTINATION -> request -> refused(request, "bad_destination");
                    case REFUSES_CONTENT -> request -> refused(request, "content_blocked");
                    case ASKS_TO_COME_LATER -> request -> HttpProvider.status(429, "Retry-After: " + LATER.toSeconds());
                    case FAILS_CREDENTIALS -> request -> HttpProvider.status(401);
                    case DROPS_CONNECTION -> request -> HttpProvider.DROP;
                    case STAYS_SILENT -> request -> HttpProvider.SILENCE;
                });
    }

    @Override
    public Duration later() {
        return LATER;
    }

    @Override
    public boolean takesKeys() {
        return true;
    }

    @Override
    public int requests() {
        return provider.received().size();
    }

    @Override
    public List<IdempotencyKey> keys() {
        return provider.received().stream()
                .flatMap(request -> keysIn(request).stream())
                .map(IdempotencyKey::new)
                .toList();
    }

    static List<String> keysIn(HttpProvider.Received request) {
        return KEYS.matcher(request.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Override
    public void close() {
        provider.close();
    }
}
