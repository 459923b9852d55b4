package dev.freestone.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies within their bounds. Source: docs/spec/rest.md 4. */
class RequestBodyTest {
    private static final ApiHouse HOUSE = ServerHouse.engine();
    private static final HttpApi API = HOUSE.api.withRoutes(new WireRoutes().all());

    @AfterAll
    static void end() {
        HOUSE.close();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "application/json, 200",
        "'application/json; charset=utf-8', 200",
        "'APPLICATION/JSON;charset=\"UTF-8\"', 200",
        "application/merge-patch+json, 200",
        "'application/json; charset=utf-16', 415",
        "'application/json; charset=latin1; x=utf-8', 415",
        "application/jsonp, 415",
        "text/json, 415",
        "'text/plain; a=+json', 415",
        "application/x-www-form-urlencoded, 415",
        "multipart/form-data, 415",
        "'', 415"
    })
    void a_body_is_json_in_utf_8(String type, int status) {
        ApiRequest request = ApiHouse.request("POST", "/wire/body")
                .header("Content-Type", type)
                .body(new ByteArrayInputStream(new byte[] {'{', '}'}));

        assertThat(API.handle(request).status()).isEqualTo(status);
    }

    @Test
    void a_packed_body_is_not_unpacked() {
        ApiRequest request = ApiHouse.request("POST", "/wire/body");

        assertThat(API.handle(request.body("{}").header("Content-Encoding", "gzip"))
                        .status())
                .isEqualTo(415);
        assertThat(API.handle(request.body("{}").header("Content-Encoding", "identity"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} bytes are {1}")
    @CsvSource({"0, 200", "4, 200", "5, 400"})
    void the_bound_of_a_body_is_exact(int bytes, int status) {
        ApiRequest request = ApiHouse.request("POST", "/wire/small").body(" ".repeat(bytes));

        assertThat(API.handle(request).status()).isEqualTo(status);
    }

    @Test
    void a_body_that_is_too_large_by_its_length_is_not_read() {
        InputStream untouched = new FailingStream(new IOException("read"));
        ApiRequest request =
                ApiHouse.request("POST", "/wire/small").body(untouched).header("Content-Length", "5");

        assertThat(API.handle(request).text()).contains("too_large");
    }

    @Test
    void a_body_without_an_end_is_read_as_far_as_its_bound() {
        CountingStream endless = new CountingStream();

        assertThat(API.handle(ApiHouse.request("POST", "/wire/body").body(endless))
                        .text())
                .contains("too_large");
        assertThat(endless.read).isEqualTo(BodyRule.USUAL + 1);
    }

    @Test
    void a_body_that_breaks_off_is_malformed_and_one_that_is_late_has_timed_out() {
        ApiRequest request = ApiHouse.request("POST", "/wire/body");

        assertThat(API.handle(request.body(new FailingStream(new IOException("reset"))))
                        .status())
                .isEqualTo(400);
        assertThat(API.handle(request.body(new FailingStream(new SocketTimeoutException("late"))))
                        .status())
                .isEqualTo(408);
    }

    @Test
    void a_body_that_nobody_wants_is_not_looked_at() {
        InputStream untouched = new FailingStream(new IOException("read"));

        assertThat(API.handle(ApiHouse.request("POST", "/wire/unread").body(untouched))
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{", "[]", "{}{}", "{\"externalId\":}", "null", "\"a\"", "{'a':1}", "{\"a\":1,\"a\":2}"})
    void a_body_that_is_no_json_object_is_malformed(String json) {
        ApiResponse answer = API.handle(ApiHouse.request("POST", "/campaigns").body(json));

        assertThat(answer.status()).isEqualTo(400);
        WireChecks.requireNothingOfTheInside(answer.text());
    }

    @Test
    void a_body_of_brackets_only_is_malformed_and_not_a_failure() {
        ApiResponse answer = API.handle(ApiHouse.request("POST", "/campaigns")
                .body("{\"metaData\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}"));

        assertThat(answer.status()).isEqualTo(400);
    }

    private static final class FailingStream extends InputStream {
        private final IOException failure;

        FailingStream(IOException failure) {
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            throw failure;
        }
    }

    private static final class CountingStream extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return ' ';
        }

        @Override
        public int read(byte[] into, int from, int most) {
            Arrays.fill(into, from, from + most, (byte) ' ');
            read += most;
            return most;
        }
    }
}
