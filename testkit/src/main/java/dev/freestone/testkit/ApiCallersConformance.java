package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiCallers;
import dev.freestone.spi.ApiCredentials;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ApiCallers} must do. Extend it in a test. Source: docs/spec/rest.md 3. */
public abstract class ApiCallersConformance {
    private static final String SECRET = "a secret of one, 26 letters";
    private static final String OTHER = "the secret of another caller";
    private static final ApiCaller ONE = new ApiCaller(
            CompanyId.of("CP-1"), ActorId.of("user:1"), Set.of(ApiPermission.PROMO_READ, ApiPermission.CASES_WRITE));
    private static final ApiCaller ANOTHER =
            new ApiCaller(CompanyId.of("CP-2"), ActorId.of("user:2"), Set.of(ApiPermission.PROMO_WRITE));

    /** For the tests that extend this suite. */
    protected ApiCallersConformance() {}

    /**
     * The port under test.
     *
     * @param callers whom it knows, and nobody else; their secrets have at least 16 characters
     * @return a new one, which serves at least 8 threads
     */
    protected abstract ApiCallers knowing(Map<ApiCredentials, ApiCaller> callers);

    @Test
    void finds_who_shows_a_token() {
        requireFound(new ApiCredentials.Bearer(SECRET));
    }

    @Test
    void finds_who_shows_a_key() {
        requireFound(new ApiCredentials.ApiKey(SECRET));
    }

    @Test
    void finds_who_shows_a_user_and_a_password() {
        requireFound(new ApiCredentials.Basic("service", SECRET));
    }

    @Test
    void finds_a_password_with_colons() {
        requireFound(new ApiCredentials.Basic("service", ":a:b:" + SECRET + ":"));
    }

    @Test
    void tells_callers_apart() {
        ApiCallers callers =
                knowing(Map.of(new ApiCredentials.ApiKey(SECRET), ONE, new ApiCredentials.ApiKey(OTHER), ANOTHER));

        assertThat(callers.find(new ApiCredentials.ApiKey(SECRET))).contains(ONE);
        assertThat(callers.find(new ApiCredentials.ApiKey(OTHER))).contains(ANOTHER);
    }

    @Test
    void one_secret_can_be_of_two_kinds_and_two_callers() {
        ApiCallers callers =
                knowing(Map.of(new ApiCredentials.ApiKey(SECRET), ONE, new ApiCredentials.Bearer(SECRET), ANOTHER));

        assertThat(callers.find(new ApiCredentials.ApiKey(SECRET))).contains(ONE);
        assertThat(callers.find(new ApiCredentials.Bearer(SECRET))).contains(ANOTHER);
    }

    @Test
    void a_secret_of_one_kind_is_none_of_another() {
        ApiCredentials shown = new ApiCredentials.ApiKey(SECRET);
        ApiCallers callers = knowing(Map.of(shown, ONE));

        assertThat(callers.find(shown)).contains(ONE);
        assertThat(callers.find(new ApiCredentials.Bearer(SECRET))).isEmpty();
        assertThat(callers.find(new ApiCredentials.Basic("", SECRET))).isEmpty();
        assertThat(callers.find(new ApiCredentials.Basic(SECRET, ""))).isEmpty();
    }

    @Test
    void almost_a_secret_is_none() {
        ApiCallers callers = knowing(Map.of(new ApiCredentials.Bearer(SECRET), ONE));

        assertThat(callers.find(new ApiCredentials.Bearer(SECRET))).contains(ONE);
        for (String almost : List.of(
                "",
                SECRET.substring(1),
                SECRET.substring(0, SECRET.length() - 1),
                SECRET + " ",
                " " + SECRET,
                SECRET + "\u0000",
                SECRET.toUpperCase(Locale.ROOT),
                SECRET + SECRET)) {
            assertThat(callers.find(new ApiCredentials.Bearer(almost)))
                    .as(almost)
                    .isEmpty();
        }
    }

    @Test
    void a_password_belongs_to_its_user() {
        ApiCallers callers = knowing(Map.of(
                new ApiCredentials.Basic("one", SECRET), ONE, new ApiCredentials.Basic("another", OTHER), ANOTHER));

        assertThat(callers.find(new ApiCredentials.Basic("one", SECRET))).contains(ONE);
        assertThat(callers.find(new ApiCredentials.Basic("one", OTHER))).isEmpty();
        assertThat(callers.find(new ApiCredentials.Basic("another", SECRET))).isEmpty();
        assertThat(callers.find(new ApiCredentials.Basic("One", SECRET))).isEmpty();
        assertThat(callers.find(new ApiCredentials.Basic("", "one:" + SECRET))).isEmpty();
        assertThat(callers.find(new ApiCredentials.Basic("one:" + SECRET, ""))).isEmpty();
    }

    @Test
    void where_a_user_ends_is_no_matter_of_the_text_alone() {
        ApiCallers callers = knowing(Map.of(new ApiCredentials.Basic("one", "a:" + SECRET), ONE));

        assertThat(callers.find(new ApiCredentials.Basic("one", "a:" + SECRET))).contains(ONE);
        assertThat(callers.find(new ApiCredentials.Basic("one:a", SECRET))).isEmpty();
    }

    @Test
    void letters_beyond_ascii_are_told_apart() {
        ApiCallers callers = knowing(Map.of(new ApiCredentials.Basic("é", SECRET + "ü"), ONE));

        assertThat(callers.find(new ApiCredentials.Basic("é", SECRET + "ü"))).contains(ONE);
        assertThat(callers.find(new ApiCredentials.Basic("e", SECRET + "ü"))).isEmpty();
        assertThat(callers.find(new ApiCredentials.Basic("é", SECRET + "?"))).isEmpty();
    }

    @Test
    void answers_many_threads_at_once() throws Exception {
        ApiCallers callers =
                knowing(Map.of(new ApiCredentials.ApiKey(SECRET), ONE, new ApiCredentials.ApiKey(OTHER), ANOTHER));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Optional<ApiCaller>>> calls = IntStream.range(0, 400)
                    .<Callable<Optional<ApiCaller>>>mapToObj(
                            i -> () -> callers.find(new ApiCredentials.ApiKey(i % 2 == 0 ? SECRET : OTHER)))
                    .toList();
            List<Future<Optional<ApiCaller>>> answers = threads.invokeAll(calls);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).contains(i % 2 == 0 ? ONE : ANOTHER);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void requireFound(ApiCredentials credentials) {
        assertThat(knowing(Map.of(credentials, ONE)).find(credentials)).contains(ONE);
    }
}
