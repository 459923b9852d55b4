package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiPermission;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The page beside the surface of two companies, and browsers that are signed in or not. */
final class PageHouse implements AutoCloseable {
    static final String KEY = "key-of-somebody-1";
    static final String OTHER_KEY = "key-of-the-other-1";
    static final String READING_KEY = "key-of-an-onlooker";
    static final String OUTREACH_KEY = "key-of-a-campaigner";
    static final String TOKEN = "token-of-somebody-1";
    static final String PASSWORD =
            "Basic " + Base64.getEncoder().encodeToString("ann:password-of-ann-1".getBytes(StandardCharsets.UTF_8));

    /** Where the browser found the page. */
    static final String HOST = "ops.example:8443";

    static final ActorId SOMEBODY = ActorId.of("user:4711");

    final OperationsHouse house = new OperationsHouse();
    final OperationsPage page;
    final HttpApi api;

    PageHouse() {
        this(UnaryOperator.identity());
    }

    PageHouse(UnaryOperator<OperationsPage> more) {
        this.page = more.apply(OperationsPage.signedWith(key('a')));
        this.api = HttpApi.over(house.house.freestone)
                .withCallers(KnownCallers.builder()
                        .apiKey(KEY, ApiCaller.of(CompanyId.DEFAULT, SOMEBODY))
                        .apiKey(OTHER_KEY, ApiCaller.of(OperationsHouse.OTHER, ActorId.of("user:1")))
                        .apiKey(READING_KEY, only(ApiPermission.OPERATIONS_READ))
                        .apiKey(OUTREACH_KEY, only(ApiPermission.OUTREACH_READ))
                        .bearer(TOKEN, ApiCaller.of(CompanyId.DEFAULT, ActorId.of("user:2")))
                        .basic("ann", "password-of-ann-1", ApiCaller.of(CompanyId.DEFAULT, ActorId.of("user:3")))
                        .build())
                .withPage(page);
    }

    private static ApiCaller only(ApiPermission permission) {
        return new ApiCaller(CompanyId.DEFAULT, SOMEBODY, Set.of(permission));
    }

    /** A key of 32 bytes. */
    static byte[] key(char letter) {
        return String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII);
    }

    /** What a browser asks of a page of the same origin. */
    static ApiRequest asked(String method, String target) {
        ApiRequest request = ApiRequest.of(method, target).header("Host", HOST).header("Sec-Fetch-Site", "same-origin");
        return method.equals("GET") || method.equals("HEAD")
                ? request
                : request.header("Origin", "https://" + HOST).header(PageOrigin.HEADER, "1");
    }

    /** The same of somebody who is signed in. */
    static ApiRequest asked(String method, String target, String cookie) {
        return asked(method, target).header("Cookie", cookie);
    }

    ApiResponse answer(String method, String target, String cookie) {
        return api.handle(asked(method, target, cookie));
    }

    /** Signs in with a key. */
    String signedIn(String key) {
        return cookie(api.handle(asked("POST", "/operations/session").header("X-API-KEY", key)));
    }

    /** What the browser keeps of an answer. */
    static String cookie(ApiResponse answer) {
        assertThat(answer.status()).isEqualTo(200);
        return cookieHeader(answer).orElseThrow().split(";", -1)[0];
    }

    static Optional<String> cookieHeader(ApiResponse answer) {
        return answer.header("Set-Cookie");
    }

    @Override
    public void close() {
        house.close();
    }
}
