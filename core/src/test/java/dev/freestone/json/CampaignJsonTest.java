package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ObjectHeader;
import dev.freestone.campaign.SftpSettings;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignJsonTest {
    private static final Campaign FULL = new Campaign(
            CampaignId.of("CG-4T2K-9QXD"),
            new ObjectHeader(
                    CompanyId.of("CP-1"),
                    Instant.parse("2024-05-01T09:28:03Z"),
                    Optional.of(Instant.parse("2024-05-01T09:28:03.000250Z")),
                    Optional.of(Instant.parse("2024-05-02T00:00:00Z")),
                    Optional.of(ExternalId.of("past due \u00e9\uD83D\uDE00")),
                    Optional.of(JsonText.parseObject("{\"a\":1.50,\"b\":[1,null,{\"c\":\"x\"}],\"d\":null}"))),
            Optional.of("https://redash.example.org/queries/17"),
            Optional.of(Secret.of("key-1")),
            Optional.of("P P * * mon-fri"),
            Optional.of(ContactExporterId.of("CE-8M3P-1ZRA")),
            Optional.of(BulkSenderId.of("BS-0000-0001")),
            Optional.of(new SftpSettings(
                    "files.example.org:2222",
                    "freestone",
                    Optional.of(Secret.of("pass-1")),
                    Optional.of(Secret.of("private-1")),
                    Optional.of(Secret.of("phrase-1")),
                    Optional.of("in/out"))));

    private static final Campaign EMPTY = new Campaign(
            CampaignId.of("CG-4T2K-9QXD"),
            new ObjectHeader(
                    CompanyId.DEFAULT,
                    Instant.parse("2024-05-01T09:28:03Z"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void the_wire_form_has_every_attribute_and_masks_every_secret() {
        assertThat(CampaignJson.write(FULL))
                .isEqualTo("{\"id\":\"CG-4T2K-9QXD\",\"companyId\":\"CP-1\",\"createdAt\":\"2024-05-01T09:28:03Z\","
                        + "\"updatedAt\":\"2024-05-01T09:28:03.000250Z\",\"deletedAt\":\"2024-05-02T00:00:00Z\","
                        + "\"externalId\":\"past due \u00e9\uD83D\uDE00\","
                        + "\"metaData\":{\"a\":1.50,\"b\":[1,null,{\"c\":\"x\"}],\"d\":null},"
                        + "\"redashQueryUrl\":\"https://redash.example.org/queries/17\",\"redashApiKey\":\"********\","
                        + "\"schedule\":\"P P * * mon-fri\",\"contactExporterId\":\"CE-8M3P-1ZRA\","
                        + "\"bulkSenderId\":\"BS-0000-0001\",\"sftpSettings\":{\"host\":\"files.example.org:2222\","
                        + "\"username\":\"freestone\",\"password\":\"********\",\"privateKey\":\"********\","
                        + "\"privateKeyPassphrase\":\"********\",\"cdDir\":\"in/out\"}}");
        assertThat(CampaignJson.toMap(EMPTY)).hasSize(13);
    }

    @Test
    void a_document_is_read_back_as_it_was() {
        for (Campaign campaign : List.of(FULL, EMPTY)) {
            assertThat(CampaignJson.read(CampaignJson.document(campaign, SecretSeal.plain()), SecretSeal.plain()))
                    .isEqualTo(campaign);
        }
    }

    @Test
    void secrets_pass_through_the_seal_with_their_place_and_nowhere_else() {
        ReversingSeal seal = new ReversingSeal();

        Document document = CampaignJson.document(FULL, seal);

        assertThat(document.json())
                .doesNotContain("key-1", "pass-1", "private-1", "phrase-1")
                .contains("\"redashApiKey\":\"1-yek\"", "\"password\":\"1-ssap\"");
        assertThat(CampaignJson.read(document, seal)).isEqualTo(FULL);
        assertThat(seal.places)
                .containsExactly(
                        "seal CP-1 CG-4T2K-9QXD redashApiKey",
                        "seal CP-1 CG-4T2K-9QXD sftpSettings.password",
                        "seal CP-1 CG-4T2K-9QXD sftpSettings.privateKey",
                        "seal CP-1 CG-4T2K-9QXD sftpSettings.privateKeyPassphrase",
                        "open CP-1 CG-4T2K-9QXD redashApiKey",
                        "open CP-1 CG-4T2K-9QXD sftpSettings.password",
                        "open CP-1 CG-4T2K-9QXD sftpSettings.privateKey",
                        "open CP-1 CG-4T2K-9QXD sftpSettings.privateKeyPassphrase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "companyId", "createdAt", "sftpSettings"})
    void a_broken_document_is_refused_by_the_name_of_its_member(String name) {
        Map<String, ?> stored = CampaignJson.toStoredMap(FULL, SecretSeal.plain());
        Map<String, Object> broken = new LinkedHashMap<>(stored);
        broken.put(name, 7L);

        assertThatThrownBy(() -> CampaignJson.fromStoredMap(broken, SecretSeal.plain()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stored campaign: " + name + " is missing or unreadable, restore the document");
    }

    /** Turns secrets around and remembers where. */
    private static final class ReversingSeal implements SecretSeal {
        final List<String> places = new ArrayList<>();

        @Override
        public String keyId() {
            return "reversed";
        }

        @Override
        public String seal(Place place, Secret secret) {
            places.add("seal " + at(place));
            return new StringBuilder(secret.reveal()).reverse().toString();
        }

        @Override
        public Secret open(Place place, String sealed) {
            places.add("open " + at(place));
            return Secret.of(new StringBuilder(sealed).reverse().toString());
        }

        private static String at(Place place) {
            return place.company() + " " + place.objectId() + " " + place.attribute();
        }
    }
}
