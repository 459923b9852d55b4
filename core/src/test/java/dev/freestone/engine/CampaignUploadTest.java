package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignUploadTest {
    private final Campaigns campaigns = new ObjectHouse().campaigns();

    @ParameterizedTest
    @CsvSource({
        "host, '', sftpSettings.host bad_format",
        "host, files.example.org:0, sftpSettings.host bad_format",
        "host, files_example, sftpSettings.host bad_format",
        "host, , sftpSettings.host required",
        "username, , sftpSettings.username required",
        "username, 'a\tb', sftpSettings.username bad_format",
        "password, , sftpSettings neither_given",
        "password, ********, sftpSettings.password secret_required",
        "privateKey, not a key, sftpSettings.privateKey bad_format",
        "privateKeyPassphrase, p, sftpSettings.privateKeyPassphrase not_allowed_with",
        "cdDir, 'a\rb', sftpSettings.cdDir bad_format",
        "cdDir, '', sftpSettings.cdDir bad_format",
    })
    void each_fault_of_the_upload_settings_has_its_code_and_its_place(String name, String value, String violation) {
        Map<String, @Nullable Object> sftp =
                new LinkedHashMap<>(Map.of("host", "files.example.org", "username", "freestone", "password", "p"));
        sftp.put(name, value);
        String body = JsonText.write(Map.of("sftpSettings", sftp));

        assertThat(violations(() -> campaigns.create(CampaignDraft.parse(body))))
                .containsExactly(violation);
    }

    @Test
    void lengths_of_the_upload_settings_are_limited() {
        assertThat(violations(() -> campaigns.create(CampaignDraft.builder()
                        .sftpSettings(SftpDraft.of("h".repeat(256), "u".repeat(129))
                                .withPassword(Secret.of("p".repeat(1025)))
                                .withPrivateKey(Secret.of(ObjectHouse.key(16_385)))
                                .withPrivateKeyPassphrase(Secret.of("p".repeat(1025)))
                                .withCdDir("d".repeat(1025)))
                        .build())))
                .containsExactly(
                        "sftpSettings.cdDir too_long",
                        "sftpSettings.host too_long",
                        "sftpSettings.password too_long",
                        "sftpSettings.privateKey too_long",
                        "sftpSettings.privateKeyPassphrase too_long",
                        "sftpSettings.username too_long");
        assertThat(campaigns
                        .create(CampaignDraft.builder()
                                .sftpSettings(SftpDraft.of("h".repeat(63) + ".example.org:65535", "u".repeat(128))
                                        .withPassword(Secret.of("p".repeat(1024)))
                                        .withPrivateKey(Secret.of(ObjectHouse.key(16_384)))
                                        .withPrivateKeyPassphrase(Secret.of("p".repeat(1024)))
                                        .withCdDir("d".repeat(1024)))
                                .build())
                        .sftpSettings())
                .isPresent();
    }
}
