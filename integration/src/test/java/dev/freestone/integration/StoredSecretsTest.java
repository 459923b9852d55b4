package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.campaign.Campaign;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.SftpDraft;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import dev.freestone.testkit.Fact;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredSecretsTest {
    private static final List<String> CLEAR = List.of("clear-1", "clear-2", "clear-3", "clear-4");
    private static final DataKey OLD = key("2025", 1);
    private static final DataKey NEW = key("2026", 2);

    @Fact("OUT-74")
    @ParameterizedTest
    @EnumSource
    void a_stored_secret_is_unreadable_and_without_a_key_no_engine_is_built(StorageHouse house) {
        DataSource database = house.open();
        JdbcStorage storage = JdbcStorage.over(database);
        Freestone freestone =
                Freestone.builder().storage(storage).keys(KeySource.of(OLD)).build();

        Campaign campaign = freestone.campaigns().create(fourSecrets());

        String stored = String.join("\n", StorageHouse.cells(database));
        assertThat(stored).contains(campaign.id().value()).doesNotContain(CLEAR);
        requireReadable(freestone, campaign);
        var refused = catchThrowableOfType(
                FreestoneException.class,
                () -> Freestone.builder().storage(storage).build());
        assertThat(refused.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        assertThat(refused.violations()).extracting(Violation::path).containsExactly("keys");
        Freestone.builder().storage(storage).plainStorage().build();
    }

    @ParameterizedTest
    @EnumSource
    void secrets_are_moved_to_a_new_key_while_old_ones_are_still_read(StorageHouse house) {
        DataSource database = house.open();
        JdbcStorage storage = JdbcStorage.over(database);
        Campaign campaign = Freestone.builder()
                .storage(storage)
                .keys(KeySource.of(OLD))
                .build()
                .campaigns()
                .create(fourSecrets());
        Freestone both = Freestone.builder()
                .storage(storage)
                .keys(KeySource.of(NEW, OLD))
                .build();
        requireReadable(both, campaign);

        assertThat(both.company(CompanyId.DEFAULT).reencrypt()).isEqualTo(1);
        assertThat(both.company(CompanyId.DEFAULT).reencrypt()).isZero();

        Freestone onlyNew =
                Freestone.builder().storage(storage).keys(KeySource.of(NEW)).build();
        requireReadable(onlyNew, campaign);
        Freestone onlyOld =
                Freestone.builder().storage(storage).keys(KeySource.of(OLD)).build();
        var lost = catchThrowableOfType(
                FreestoneException.class, () -> onlyOld.campaigns().get(campaign.id()));
        assertThat(lost.code()).isEqualTo(ErrorCode.SECRET_KEY_MISSING);
    }

    private static void requireReadable(Freestone freestone, Campaign expected) {
        Campaign read = freestone.campaigns().get(expected.id());
        assertThat(read.redashApiKey().map(Secret::reveal)).contains(CLEAR.get(0));
        assertThat(read.sftpSettings()).isEqualTo(expected.sftpSettings());
    }

    private static CampaignDraft fourSecrets() {
        String privateKey =
                "-----BEGIN OPENSSH PRIVATE KEY-----\n" + CLEAR.get(2) + "\n-----END OPENSSH PRIVATE KEY-----\n";
        return CampaignDraft.builder()
                .redashApiKey(Secret.of(CLEAR.get(0)))
                .sftpSettings(SftpDraft.of("sftp.example.org", "dialer")
                        .withPassword(Secret.of(CLEAR.get(1)))
                        .withPrivateKey(Secret.of(privateKey))
                        .withPrivateKeyPassphrase(Secret.of(CLEAR.get(3))))
                .build();
    }

    private static DataKey key(String id, int fill) {
        byte[] key = new byte[DataKey.LENGTH];
        Arrays.fill(key, (byte) fill);
        return DataKey.of(id, key);
    }
}
