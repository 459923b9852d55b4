package dev.freestone.http;

import dev.freestone.campaign.Campaign;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.CompanyScope;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SendResult;
import dev.freestone.schedule.SlotPolicies;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.ApiPermission;
import dev.freestone.spi.EngineEvent;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Two companies, each with its caller, a sender that never knows what became of a message, and a query that finds nobody. */
final class OperationsHouse implements AutoCloseable {
    static final CompanyId OTHER = CompanyId.of("CP-2");
    static final SenderId TEXT = SenderId.of("text");
    static final Producer PRODUCER = new Producer("outreach", "CG-4T2K-9QXD");
    static final String OCCURRENCE = "CG-4T2K-9QXD:2026-05-01";
    private static final String OTHER_KEY = "key-of-the-other-1";
    private static final String NAMELESS_KEY = "key-of-the-host-01";
    private static final String READING_KEY = "key-of-an-onlooker";

    final List<EngineEvent> told = new ArrayList<>();
    final ApiHouse house = new ApiHouse(builder -> builder.sender(
                    TEXT, request -> new SendResult.Unknown(request.idempotencyKey(), "timeout"))
            .contactPolicy(ContactPolicy.none())
            .querySource("nobody", InMemoryQuerySource.of(List.of("id"), Stream::of))
            .people(InMemoryPersonDirectory.create())
            .slots(SlotPolicies.fixed(LocalTime.of(5, 0)))
            .listener(told::add)
            .companies(id -> Optional.of(new CompanyProfile(ZoneId.of("America/Chicago")))));
    final HttpApi api = HttpApi.over(house.freestone)
            .withCallers(KnownCallers.builder()
                    .apiKey(ApiHouse.KEY, ApiCaller.of(CompanyId.DEFAULT, ApiHouse.SOMEBODY))
                    .apiKey(OTHER_KEY, ApiCaller.of(OTHER, ApiHouse.SOMEBODY))
                    .apiKey(NAMELESS_KEY, ApiCaller.of(CompanyId.DEFAULT, ActorId.HOST))
                    .apiKey(
                            READING_KEY,
                            new ApiCaller(CompanyId.DEFAULT, ApiHouse.SOMEBODY, Set.of(ApiPermission.OPERATIONS_READ)))
                    .build());
    private int planned;

    CompanyScope own() {
        return house.freestone.company(CompanyId.DEFAULT);
    }

    CompanyScope others() {
        return house.freestone.company(OTHER);
    }

    IntentId plan(CompanyScope company) {
        planned++;
        return company.contacts()
                .plan(List.of(NewIntent.builder(PRODUCER, OCCURRENCE, PersonId.of("BO-" + planned))
                        .sender(TEXT)
                        .about(Purpose.SERVICING, "paymentDueDateReminder")
                        .destination(Destination.of("+1555010000" + planned))
                        .build()))
                .get(0)
                .id();
    }

    /** A contact whose outcome nobody knows. */
    IntentId unknown(CompanyScope company) {
        IntentId id = plan(company);
        house.freestone.tick();
        return id;
    }

    /** A campaign that can be run, over nobody. */
    Campaign daily(CompanyScope company) {
        var exporter = company.contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        return company.campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:nobody")
                        .schedule("P P * * *")
                        .contactExporterId(exporter.id())
                        .build());
    }

    ApiResponse get(String target) {
        return send("GET", target, ApiHouse.KEY);
    }

    ApiResponse post(String target) {
        return send("POST", target, ApiHouse.KEY);
    }

    ApiResponse post(String target, String json) {
        return Contract.answer(api, request("POST", target, ApiHouse.KEY).body(json));
    }

    /** As the other company. */
    ApiResponse other(String method, String target) {
        return send(method, target, OTHER_KEY);
    }

    ApiResponse otherPosts(String target, String json) {
        return Contract.answer(api, request("POST", target, OTHER_KEY).body(json));
    }

    ApiResponse namelessPosts(String target, String json) {
        return Contract.answer(api, request("POST", target, NAMELESS_KEY).body(json));
    }

    ApiResponse onlookerPosts(String target) {
        return send("POST", target, READING_KEY);
    }

    private ApiResponse send(String method, String target, String key) {
        return Contract.answer(api, request(method, target, key));
    }

    private static ApiRequest request(String method, String target, String key) {
        return ApiRequest.of(method, target).header("X-API-KEY", key);
    }

    @Override
    public void close() {
        house.close();
    }
}
