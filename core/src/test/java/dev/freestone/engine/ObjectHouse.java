package dev.freestone.engine;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.campaign.QueryRequest;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.QueryContext;
import dev.freestone.spi.RowStream;
import dev.freestone.spi.UrlQuerySource;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An engine for tests of stored objects: two companies, two Redash servers, a clock that only tests move. */
final class ObjectHouse implements UrlQuerySource {
    static final CompanyId OTHER = CompanyId.of("CP-2");
    static final CompanyId UNKNOWN = CompanyId.of("CP-9");
    static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T09:28:03.000250Z");
    static final String URL = "https://redash.example.org/queries/17";
    static final String URL_ELSEWHERE = "https://redash.example.net/queries/17";
    private static final Set<String> HOSTS = Set.of("redash.example.org", "redash.example.net");

    Instant now = WED_2024_05_01;
    final Freestone freestone;

    /** An engine with a sender for each of some channels. */
    ObjectHouse(Channel... served) {
        this(true, served);
    }

    /** An engine that can neither send nor screen. */
    static ObjectHouse withoutPolicy() {
        return new ObjectHouse(false);
    }

    private ObjectHouse(boolean policy, Channel... served) {
        FreestoneBuilder builder = Freestone.builder()
                .storage(InMemoryStorage.of(() -> now))
                .clock(() -> now)
                .ids(RandomIdSource.over(new Random(7)))
                .companies(id -> id.equals(UNKNOWN)
                        ? Optional.empty()
                        : Optional.of(new CompanyProfile(ZoneId.of("America/Chicago"))))
                .querySource("past-due-30", InMemoryQuerySource.of(List.of("id"), Stream::of))
                .urlQuerySource(this)
                .people(InMemoryPersonDirectory.create());
        if (policy) {
            builder.contactPolicy(ContactPolicy.none());
        }
        for (Channel channel : served) {
            builder.sender(channel, Script::accepted);
        }
        freestone = builder.build();
    }

    Campaigns campaigns() {
        return freestone.campaigns();
    }

    ContactExporters exporters() {
        return freestone.contactExporters();
    }

    BulkSenders senders() {
        return freestone.bulkSenders();
    }

    PromoProgramTypes promoTypes() {
        return freestone.promoProgramTypes();
    }

    /** The violations of a refused request, as {@code path code}, sorted. */
    static List<String> violations(ThrowingCallable request) {
        FreestoneException refused = refused(ErrorCode.VALIDATION, request);
        return refused.violations().stream()
                .map(each -> each.path() + " " + each.code().code())
                .sorted()
                .toList();
    }

    static FreestoneException refused(ErrorCode code, ThrowingCallable request) {
        FreestoneException thrown = catchThrowableOfType(FreestoneException.class, request);
        if (thrown == null || thrown.code() != code) {
            throw new AssertionError("expected " + code.code() + ", got " + thrown, thrown);
        }
        return thrown;
    }

    @Override
    public boolean allows(URI address) {
        return "https".equals(address.getScheme())
                && HOSTS.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    @Override
    public RowStream open(QueryRequest request, QueryContext context) {
        throw new UnsupportedOperationException("no test of stored objects executes a query");
    }

    CampaignDraft full() {
        return CampaignDraft.builder()
                .redashQueryUrl(URL)
                .redashApiKey(Secret.of("key-1"))
                .schedule("P P * * mon-fri")
                .contactExporterId(exporters()
                        .create(ContactExporterDraft.builder()
                                .column("person.id")
                                .build())
                        .id())
                .sftpSettings(SftpDraft.of("files.example.org", "freestone")
                        .withPassword(Secret.of("pass-1"))
                        .withPrivateKey(Secret.of(key(100)))
                        .withPrivateKeyPassphrase(Secret.of("phrase-1"))
                        .withCdDir("out"))
                .externalId("full")
                .metaData(Map.of("team", "collections"))
                .build();
    }

    static String key(int length) {
        String begin = "-----BEGIN OPENSSH PRIVATE KEY-----\n";
        String end = "\n-----END OPENSSH PRIVATE KEY-----\n";
        return begin + "k".repeat(length - begin.length() - end.length()) + end;
    }
}
