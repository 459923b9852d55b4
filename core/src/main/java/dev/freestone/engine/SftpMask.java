package dev.freestone.engine;

import dev.freestone.campaign.SftpRules;
import dev.freestone.campaign.SftpSettings;
import dev.freestone.error.Violation;
import dev.freestone.model.common.Secret;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Upload settings of a request. A mask keeps its stored secret only while host and user name stay the same. Source:
 * docs/spec/outreach-campaigns.md 1.3.
 */
final class SftpMask {
    private static final String PATH = "sftpSettings.";

    private SftpMask() {}

    static List<Violation> violations(SftpDraft draft) {
        return SftpRules.violations(
                draft.host(),
                draft.password().isPresent(),
                draft.privateKey().isPresent(),
                draft.privateKeyPassphrase().isPresent());
    }

    static Optional<SftpDraft> resolve(Optional<SftpDraft> given, Optional<SftpSettings> stored, Judgement judgement) {
        if (given.isEmpty()) {
            return given;
        }
        SftpDraft draft = given.get();
        Optional<SftpSettings> same = stored.filter(settings -> draft.host().equals(Optional.of(settings.host()))
                && draft.username().equals(Optional.of(settings.username())));
        return Optional.of(new SftpDraft(
                draft.host().orElse(null),
                draft.username().orElse(null),
                secret("password", draft.password(), same.flatMap(SftpSettings::password), judgement),
                secret("privateKey", draft.privateKey(), same.flatMap(SftpSettings::privateKey), judgement),
                secret(
                        "privateKeyPassphrase",
                        draft.privateKeyPassphrase(),
                        same.flatMap(SftpSettings::privateKeyPassphrase),
                        judgement),
                draft.cdDir().orElse(null)));
    }

    private static @Nullable Secret secret(
            String name, Optional<Secret> given, Optional<Secret> stored, Judgement judgement) {
        return SecretMask.resolve(PATH + name, given, stored, judgement).orElse(null);
    }
}
