package dev.freestone.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.filter.FormContentFilter;

/** The REST surface in the web server of Spring Boot. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "freestone.api-key=" + ExamplesSpringSurfaceTest.KEY,
            "freestone.page-key=" + ExamplesSpringSurfaceTest.PAGE_KEY
        })
class ExamplesSpringSurfaceTest {
    static final String KEY = "key-of-the-test-1";
    static final String PAGE_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final Freestone freestone;
    private final ObjectProvider<FormContentFilter> filters;

    @Autowired
    ExamplesSpringSurfaceTest(
            @LocalServerPort int port, Freestone freestone, ObjectProvider<FormContentFilter> filters) {
        this.address = "http://127.0.0.1:" + port;
        this.freestone = freestone;
        this.filters = filters;
    }

    @Test
    void a_campaign_is_created_and_found() throws Exception {
        HttpResponse<String> created = send("POST", "/api/campaigns", "{\"externalId\":\"spring\"}");
        HttpResponse<String> found = send("GET", "/api/campaigns/ext-spring", "");

        assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
        assertThat(created.body()).contains("campaign created", "\"externalId\":\"spring\"");
        assertThat(found.body()).isEqualTo(created.body().replace("campaign created", "campaign found"));
    }

    @Test
    void addresses_in_answers_begin_with_the_path_of_the_mapping() throws Exception {
        send("POST", "/api/campaigns", "{}");
        send("POST", "/api/campaigns", "{}");

        assertThat(send("GET", "/api/campaigns?limit=1", "").body()).contains("\"nextUrl\":\"/api/campaigns?");
    }

    @Test
    void an_external_id_may_have_a_slash() throws Exception {
        send("POST", "/api/campaigns", "{\"externalId\":\"a/b\"}");

        assertThat(send("GET", "/api/campaigns/ext-a%2Fb", "").body()).contains("\"externalId\":\"a/b\"");
    }

    @Test
    void nobody_is_let_in_without_the_key() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "/api/campaigns")).build();

        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"access_denied\"");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void the_document_of_the_surface_is_told() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/openapi.json", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{").contains("\"3.1.", "/campaigns/{");
    }

    @Test
    void the_page_of_operators_stands_beside_the_surface() throws Exception {
        HttpResponse<String> page = send("GET", "/api/operations/", "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body()).contains("<script type=\"module\" src=\"page.js\">");
    }

    @Test
    void no_filter_reads_bodies_before_the_surface() {
        assertThat(filters.stream()).isEmpty();
    }

    @Test
    void a_run_is_worked_on_by_the_threads_of_the_application() throws Exception {
        String exporter = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build())
                .id()
                .value();
        String campaign = freestone
                .campaigns()
                .create(CampaignDraft.builder().contactExporterId(exporter).build())
                .id()
                .value();

        HttpResponse<String> begun =
                send("POST", "/api/campaigns/" + campaign + "/runs", "{\"queryResultsOverride\":[[\"id\"],[1]]}");

        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(send("GET", "/api/campaigns/" + campaign + "/runs", "")
                                .body())
                        .contains("\"status\":\"success\""));
    }

    private HttpResponse<String> send(String method, String path, String json) throws Exception {
        return client.send(request(method, path, json), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String json) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("X-API-KEY", KEY)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
    }
}
