package dev.freestone.http;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.memory.InMemoryDelivery;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.ApiCaller;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.testkit.SequentialIdSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A surface whose engine can run campaigns: the query {@code due} answers person 1, who has a phone. Ids count from 1 on. Somebody of
 * another company calls too.
 */
final class OutreachHouse implements AutoCloseable {
    static final String CAMPAIGN = "/campaigns/CG-0000-0001";
    static final String RUNS = CAMPAIGN + "/runs";
    static final String RUN = RUNS + "/CR-0000-0001";
    static final String PASSWORD = "pass-1";
    private static final CompanyId OTHER = CompanyId.of("CP-2");
    private static final String OTHER_KEY = "key-of-a-stranger";
    private static final int MOST_TICKS = 600;

    final InMemoryRunFiles files = InMemoryRunFiles.create();
    final ApiHouse http = new ApiHouse(builder -> builder.companies(
                    id -> Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))))
            .ids(new SequentialIdSource())
            .node(NodeId.of("node-1"))
            .runFiles(files)
            .people(people())
            .contactPolicy(ContactPolicy.none())
            .sender(Channel.TEXT, request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
            .delivery(InMemoryDelivery.of(Secret.of(PASSWORD)).withFolder("out"))
            .querySource(
                    "due",
                    InMemoryQuerySource.of(List.of("borrowerId", "loanId"), () -> Stream.of(List.of(1L, "LN-1")))));

    private static InMemoryPersonDirectory people() {
        Person person = Person.of(
                PersonId.of("BO-0000-0001"),
                PersonName.of("Given", "Family"),
                List.of(Contact.builder("CO-1", ContactType.PHONE)
                        .status(ContactStatus.PRIMARY)
                        .affiliation("self")
                        .label("personal")
                        .receiveTextMessages(true)
                        .value("+15550100001")
                        .build()));
        return InMemoryPersonDirectory.create()
                .put(CompanyId.DEFAULT, person, PersonRef.number(1), PersonRef.publicId("BO-0000-0001"));
    }

    /** With the exporter CE-0000-0001 and the campaign CG-0000-0001, which names it. */
    OutreachHouse withCampaign() {
        ok(http.post(
                "/campaign-workers/contact-exporters",
                "{\"columnSettings\":[{\"field\":\"person.id\"}],\"externalId\":\"file\"}"));
        ok(http.post(
                "/campaigns",
                "{\"redashQueryUrl\":\"query:due\",\"contactExporterId\":\"CE-0000-0001\",\"externalId\":\"due\"}"));
        return this;
    }

    /** With a run of the campaign that is about to begin. */
    OutreachHouse withRun() {
        withCampaign();
        ok(http.send("POST", RUNS));
        return this;
    }

    /** With a run that has ended. */
    OutreachHouse withEndedRun() {
        withRun();
        workOn("CR-0000-0001");
        return this;
    }

    /** Lets the engine work until a run has ended. */
    void workOn(String run) {
        for (int tick = 0; tick < MOST_TICKS; tick++) {
            http.freestone.tick();
            if (!http.freestone.campaigns().getRun(RunId.of(run)).isLive()) {
                return;
            }
            http.clock.advance(Duration.ofSeconds(1));
        }
        throw new AssertionError(run + " does not end");
    }

    /** A file that an external worker has made. */
    void place(String id, String name, String content) {
        try (RunFileDraft draft = files.create(CompanyId.DEFAULT, RunFileId.of(id), name)) {
            draft.content().write(content.getBytes(StandardCharsets.UTF_8));
            draft.publish(http.clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody of another company is answered. */
    ApiResponse stranger(String method, String target) {
        HttpApi api = HttpApi.over(http.freestone)
                .withCallers(KnownCallers.builder()
                        .apiKey(OTHER_KEY, ApiCaller.of(OTHER, ApiHouse.SOMEBODY))
                        .build());
        return api.handle(
                ApiRequest.of(method, target).header("X-API-KEY", OTHER_KEY).body("{}"));
    }

    /** The answer of a reader, who may change nothing. */
    ApiResponse reader(String method, String target) {
        return http.api.handle(ApiRequest.of(method, target)
                .header("X-API-KEY", ApiHouse.READER)
                .body("{}"));
    }

    /** The entries of a zip, by name. */
    static Map<String, String> unzipped(ApiResponse answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> entries = new LinkedHashMap<>();
        try {
            answer.body().writeTo(out);
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    static ApiResponse ok(ApiResponse answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}
