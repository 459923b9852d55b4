package dev.freestone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceHostTest {
    private static final ReferenceHostKey KEY = ReferenceHostKey.of("key-of-the-test-1");
    private static final String CAMPAIGN = "/campaigns/ext-sample-past-due";
    private static final String PROGRAMS = "/people/BO-0000-0001/loans/LN-0000-0001/promo-programs";
    private static final String CASES = "/people/BO-0000-0001/cases";
    private static final String CUSTOMER = "/priv/v1/apps/sample-app/users/CU-1";
    private static final String ROWS = "{\"queryResultsOverride\":[[\"id\",\"loanId\"],[2,\"LN-0000-0002\"]]}";
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern CURL =
            Pattern.compile("curl -s -H \"X-API-KEY: (\\S+)\" http://localhost:(\\d+)(/\\S*)");

    /** A call of the guide: perhaps with a body, then the path. */
    private static final Pattern SHOWN =
            Pattern.compile("curl -s -H \"\\$H\"(?: -H \"\\$J\" -d '([^']+)')? \"?\\$A(/[^\"\\s]*)");

    private static final Path ROOT =
            Path.of(Optional.ofNullable(System.getProperty("freestone.root")).orElse(".."));

    private final HttpClient client = HttpClient.newHttpClient();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void runs_an_outreach_campaign_over_http() throws Exception {
        try (ReferenceHost host = start("--demo")) {
            String begun = settled(host, "POST", CAMPAIGN + "/runs", ROWS).body();
            String run = CAMPAIGN + "/runs/" + first(begun);
            // Another one can begin when it has ended.
            settled(host, "POST", CAMPAIGN + "/runs", ROWS);

            assertThat(get(host, run)).contains("\"status\":\"success\"", "\"exported\"");
            assertThat(get(host, CAMPAIGN + "/runs")).contains("\"total\":3");
            assertThat(get(host, run + "/download?file=contacts.csv")).startsWith("PK");
        }
    }

    @Test
    void asks_about_a_promo_program_over_http() throws Exception {
        try (ReferenceHost host = start("--demo")) {
            String programs = get(host, PROGRAMS);
            String program = PROGRAMS + "/" + first(programs);

            assertThat(programs).contains("\"count\":1", "\"status\":\"active\"");
            assertThat(get(host, program + "/timeline")).contains("last_day");
            assertThat(send(host, "POST", program + "/recompute", "").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void explains_over_http_what_a_case_has_scheduled() throws Exception {
        try (ReferenceHost host = start("--demo")) {
            String of = CASES + "/" + first(get(host, CASES));

            assertThat(get(host, of)).contains("\"name\":\"Sample case\"", "\"status\":\"initiated\"");
            assertThat(get(host, of + "/interactions")).contains("\"count\":1");
            assertThat(send(host, "PUT", of, "{\"status\":\"processing\"}").body())
                    .contains("case updated");
        }
    }

    @Test
    void counts_an_event_of_a_customer_over_http_once() throws Exception {
        try (ReferenceHost host = start("--demo")) {
            String event = "{\"events\":{\"coffee\":{\"transaction_id\":\"till-7/1001\"}}}";

            assertThat(send(host, "POST", CUSTOMER + "/events", event).statusCode())
                    .isEqualTo(200);
            assertThat(send(host, "POST", CUSTOMER + "/events", event).statusCode())
                    .isEqualTo(200);
            assertThat(get(host, CUSTOMER + "/campaigns/sample-coffee-card/progress"))
                    .contains("\"Nine coffees\"")
                    .containsPattern("\"progress\":\\s*2\\b");
        }
    }

    @Test
    void prints_a_line_for_each_system_that_is_answered() throws Exception {
        ReferenceHostKey random = ReferenceHostKey.of(null);
        try (ReferenceHost host = ReferenceHost.start(ReferenceHostArguments.parse("--port", "0"), random, out)) {
            Matcher lines = CURL.matcher(printed.toString(StandardCharsets.UTF_8));
            int found = 0;
            while (lines.find()) {
                found++;
                assertThat(lines.group(2)).isEqualTo(Integer.toString(host.port()));
                HttpRequest request = request(host, lines.group(3))
                        .header("X-API-KEY", lines.group(1))
                        .build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .as(lines.group(3))
                        .isEqualTo(200);
            }
            assertThat(found).isEqualTo(4);
        }
    }

    @Test
    void answers_the_calls_that_the_guide_shows() throws Exception {
        try (ReferenceHost host = start("--demo")) {
            Matcher calls = SHOWN.matcher(Files.readString(ROOT.resolve("docs/http.md")));
            int found = 0;
            while (calls.find()) {
                found++;
                String body = Optional.ofNullable(calls.group(1)).orElse("");
                HttpResponse<String> answer = settled(host, body.isEmpty() ? "GET" : "POST", calls.group(2), body);
                assertThat(answer.statusCode())
                        .as(calls.group() + " " + answer.body())
                        .isEqualTo(200);
            }
            assertThat(found).isEqualTo(7);
        }
    }

    @Test
    void never_prints_a_key_that_was_given() throws Exception {
        try (ReferenceHost host = start()) {
            assertThat(host.port()).isPositive();
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains("\"X-API-KEY: $FREESTONE_API_KEY\"")
                    .doesNotContain(KEY.value());
        }
    }

    @Test
    void lets_nobody_in_without_the_key() throws Exception {
        try (ReferenceHost host = start()) {
            HttpRequest request = request(host, "/campaigns").build();

            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void finds_in_its_folder_what_it_wrote_before() throws Exception {
        String[] arguments = {"--demo", "--data", folder.resolve("data").toString()};
        String made;
        try (ReferenceHost host = start(arguments)) {
            made = first(send(
                            host,
                            "POST",
                            "/campaigns",
                            "{\"externalId\":\"by-hand\",\"redashQueryUrl\":\"query:past-due\"}")
                    .body());
        }
        try (ReferenceHost host = start(arguments)) {
            assertThat(get(host, "/campaigns/ext-by-hand")).contains("\"" + made + "\"");
            assertThat(get(host, "/campaigns")).contains("\"total\":11");
            assertThat(get(host, PROGRAMS)).contains("\"count\":1");
            assertThat(get(host, CUSTOMER + "/campaigns/sample-coffee-card/progress"))
                    .containsPattern("\"progress\":\\s*1\\b");
        }
    }

    @Test
    void tells_all_wrong_arguments_at_once() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        int code = ReferenceHost.run(
                ReferenceHostKey.of("short"),
                System.out,
                out,
                "--port",
                "70000",
                "--data",
                file.toString(),
                "--fast",
                "--demo",
                "--demo");

        assertThat(code).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(6)
                .anyMatch(line -> line.startsWith("--port: 70000 is none, give"))
                .anyMatch(line -> line.endsWith("is a file, give the path of a folder"))
                .anyMatch(line -> line.startsWith("--fast: no such argument, give"))
                .anyMatch(line -> line.startsWith("--demo: given twice, give it once"))
                .anyMatch(line -> line.startsWith("FREESTONE_API_KEY: cannot be a key, give"));
    }

    @Test
    void tells_that_a_value_is_missing() {
        assertThat(ReferenceHostArguments.parse("--data", "--port").problems())
                .containsExactly(
                        "--data: its value is missing, give it behind the word",
                        "--port: its value is missing, give it behind the word");
    }

    @Test
    void tells_its_arguments() {
        assertThat(ReferenceHost.run(KEY, out, System.err, "--help")).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("--port N", "--data DIR", "--demo");
    }

    @Test
    void says_that_its_port_is_taken() throws Exception {
        try (ReferenceHost host = start()) {
            int code = ReferenceHost.run(KEY, System.out, out, "--port", Integer.toString(host.port()));

            assertThat(code).isEqualTo(1);
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains("is the port or the folder in use? give others");
        }
    }

    private ReferenceHost start(String... more) throws IOException {
        String[] all = Stream.concat(List.of("--port", "0").stream(), List.of(more).stream())
                .toArray(String[]::new);
        return ReferenceHost.start(ReferenceHostArguments.parse(all), KEY, out);
    }

    private String get(ReferenceHost host, String path) throws Exception {
        HttpResponse<String> answer = send(host, "GET", path, "");
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Asks again while a campaign has a run in progress. */
    private HttpResponse<String> settled(ReferenceHost host, String method, String path, String json) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        HttpResponse<String> answer = send(host, method, path, json);
        while (answer.statusCode() == HttpURLConnection.HTTP_CONFLICT
                && Instant.now().isBefore(end)) {
            answer = send(host, method, path, json);
        }
        return answer;
    }

    private HttpResponse<String> send(ReferenceHost host, String method, String path, String json) throws Exception {
        HttpRequest.BodyPublisher body =
                json.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        HttpRequest request = request(host, path)
                .header("X-API-KEY", KEY.value())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(ReferenceHost host, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + host.port() + path));
    }

    /** The first id of an answer. */
    private static String first(String body) {
        Matcher found = ID.matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group(1);
    }
}
