package dev.freestone.senders;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.SenderTraits;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The options of webhooks. Not thread-safe. */
public final class WebhookBuilder {
    /** The shortest key, in bytes of UTF-8. */
    public static final int SHORTEST_KEY = 32;

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final int MOST_BATCH = 10_000;

    private final URI address;
    private String keyId = "";
    private @Nullable Secret key;
    private boolean plainHttp;
    private SenderTraits traits = SenderTraits.none();
    private InstantSource clock = InstantSource.system();
    private @Nullable SSLContext tls;
    private @Nullable Executor executor;

    WebhookBuilder(URI address) {
        this.address = Objects.requireNonNull(address, "address");
    }

    /**
     * Signs every request; required.
     *
     * @param id tells the receiver which key it is: 1 to 64 of letters, digits, full stop, hyphen and underscore
     * @param secret shared with the receiver, {@value #SHORTEST_KEY} bytes or more
     * @return this
     */
    public WebhookBuilder signedWith(String id, Secret secret) {
        this.keyId = Objects.requireNonNull(id, "id");
        this.key = Objects.requireNonNull(secret, "secret");
        return this;
    }

    /**
     * Allows an address with http. Everybody on the way then reads destinations and contents: only for tests, or where a
     * proxy on the same machine encrypts.
     *
     * @return this
     */
    public WebhookBuilder plainHttp() {
        this.plainHttp = true;
        return this;
    }

    /**
     * What the receiver promises, with channels and timeout: the answer is awaited for nine tenths of that, so that the call
     * ends in time.
     *
     * @param promised default {@link SenderTraits#none()}
     * @return this
     */
    public WebhookBuilder traits(SenderTraits promised) {
        this.traits = Objects.requireNonNull(promised, "promised");
        return this;
    }

    /**
     * Whom to trust, and the client's own certificate if the receiver wants one.
     *
     * @param context default the JDK's
     * @return this
     */
    public WebhookBuilder tls(SSLContext context) {
        this.tls = Objects.requireNonNull(context, "context");
        return this;
    }

    /**
     * Where the HTTP client works.
     *
     * @param given default daemon threads of the client
     * @return this
     */
    public WebhookBuilder executor(Executor given) {
        this.executor = Objects.requireNonNull(given, "given");
        return this;
    }

    /**
     * What deadlines are compared with and signatures are dated by.
     *
     * @param source default the clock of the system
     * @return this
     */
    public WebhookBuilder clock(InstantSource source) {
        this.clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * A sender of one message a request.
     *
     * @return the sender
     * @throws FreestoneException {@code configuration_invalid} with every problem
     */
    public WebhookSender build() {
        return new WebhookSender(webhook(), traits.maxBatch(1));
    }

    /**
     * A sender of several messages a request.
     *
     * @param most the greatest number, 1 to 10,000
     * @return the sender
     * @throws FreestoneException {@code configuration_invalid} with every problem
     */
    public WebhookBatchSender buildBatch(int most) {
        var webhook = most >= 1 && most <= MOST_BATCH
                ? webhook()
                : webhook(Violation.of("most", ViolationCode.OUT_OF_RANGE, most + ", give 1 to " + MOST_BATCH));
        return new WebhookBatchSender(webhook, traits.maxBatch(most));
    }

    /**
     * A reconciler that asks this address.
     *
     * @return the reconciler
     * @throws FreestoneException {@code configuration_invalid} with every problem
     */
    public WebhookReconciler buildReconciler() {
        return new WebhookReconciler(webhook());
    }

    private Webhook webhook(Violation... found) {
        List<Violation> problems = new ArrayList<>(List.of(found));
        checkAddress(problems);
        if (!WebhookSignature.KEY_ID.matcher(keyId).matches()) {
            problems.add(Violation.of(
                    "keyId", ViolationCode.BAD_FORMAT, "give 1 to 64 of letters, digits, '.', '-' and '_'"));
        }
        var secret = key;
        if (secret == null || secret.reveal().getBytes(StandardCharsets.UTF_8).length < SHORTEST_KEY) {
            problems.add(Violation.of(
                    "key", ViolationCode.REQUIRED, "missing or short, give " + SHORTEST_KEY + " bytes or more"));
        }
        if (secret == null || !problems.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.CONFIGURATION_INVALID, problems);
        }
        return new Webhook(client(), address, keyId, secret, limit(), clock);
    }

    private void checkAddress(List<Violation> problems) {
        String scheme = Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && plainHttp)) {
            problems.add(Violation.of(
                    "address", ViolationCode.BAD_FORMAT, "not https, give https or say plainHttp() for http"));
        }
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            problems.add(
                    Violation.of("address", ViolationCode.BAD_FORMAT, "give a host, and neither user nor fragment"));
        }
    }

    private Duration limit() {
        return traits.callTimeout().multipliedBy(9).dividedBy(10);
    }

    private HttpClient client() {
        var connect = limit().dividedBy(2);
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect.compareTo(LONGEST_CONNECT) > 0 ? LONGEST_CONNECT : connect);
        if (tls != null) {
            builder.sslContext(tls);
        }
        if (executor != null) {
            builder.executor(executor);
        }
        return builder.build();
    }
}
