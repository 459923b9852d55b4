package dev.freestone.engine;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRules;
import dev.freestone.campaign.FreeData;
import dev.freestone.campaign.ObjectHeader;
import dev.freestone.campaign.ScheduleRules;
import dev.freestone.campaign.SftpSettings;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.CampaignJson;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Judges drafts and changes of campaigns: all violations at once, and of a change only those of attributes that differ
 * from the stored ones. Source: docs/spec/outreach-campaigns.md 1.2, 1.3, 2.6.
 */
final class CampaignJudge {
    private final EngineParts parts;
    private final CompanyId company;

    CampaignJudge(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    Campaign created(Tx tx, CampaignDraft given, CampaignId id, Instant now) {
        Judgement judgement = new Judgement().add(given.problems());
        CampaignDraft draft = unmasked(given, Optional.empty(), Optional.empty(), judgement);
        Judged judged = judge(tx, draft, given);
        judgement.add(judged.rules()).refuse();
        return campaign(id, header(draft, now, Optional.empty()), draft, judged.workers());
    }

    Campaign changed(Tx tx, Campaign current, CampaignChange change) {
        CampaignDraft before = CampaignDraft.from(current);
        CampaignDraft given = change.applyTo(before);
        Judgement judgement = new Judgement()
                .add(change.problems())
                .add(ReadOnly.changed(change.echoed(), CampaignJson.toMap(current)));
        CampaignDraft draft = unmasked(given, current.redashApiKey(), current.sftpSettings(), judgement);
        Judged judged = judge(tx, draft, given);
        judged.rules().only(differing(before, draft));
        judgement.add(judged.rules());
        keyMoves(judgement, current, draft, change);
        judgement.refuse();
        ObjectHeader header =
                header(draft, current.header().createdAt(), current.header().updatedAt());
        return campaign(current.id(), header, draft, judged.workers());
    }

    /** What limits and rules find, and the workers that are meant. */
    private record Judged(Judgement rules, CampaignWorkers workers) {}

    private ObjectHeader header(CampaignDraft draft, Instant createdAt, Optional<Instant> updatedAt) {
        return new ObjectHeader(
                company,
                createdAt,
                updatedAt,
                Optional.empty(),
                draft.externalId().map(ExternalId::of),
                draft.metaData().map(FreeData::kept));
    }

    private static CampaignDraft unmasked(
            CampaignDraft draft, Optional<Secret> key, Optional<SftpSettings> sftp, Judgement secrets) {
        return draft.withSecrets(
                SecretMask.resolve("redashApiKey", draft.redashApiKey(), key, secrets),
                SftpMask.resolve(draft.sftpSettings(), sftp, secrets));
    }

    private Judged judge(Tx tx, CampaignDraft draft, CampaignDraft given) {
        Judgement judgement = new Judgement()
                .add(DraftLimits.violations(draft))
                .rule(draft.redashQueryUrl(), this::address)
                .rule(draft.schedule(), ScheduleRules::violations)
                .rule(draft.externalId(), CampaignRules::externalIdViolations)
                .rule(draft.metaData(), FreeData::violations)
                .rule(given.sftpSettings(), SftpMask::violations);
        return new Judged(judgement, CampaignWorkers.find(tx, company, draft, judgement));
    }

    private List<Violation> address(String address) {
        List<Violation> form = CampaignRules.addressViolations(address);
        return !form.isEmpty() || parts.sources().allows(address)
                ? form
                : List.of(Violation.of(
                        "redashQueryUrl",
                        ViolationCode.SOURCE_NOT_ALLOWED,
                        "no query source is registered for it, register one at the builder or correct the name"));
    }

    /** A stored key never goes to another place than the one it was given for. */
    private static void keyMoves(Judgement judgement, Campaign current, CampaignDraft draft, CampaignChange change) {
        boolean keyGiven = change.redashApiKey().fold(() -> false, () -> true, key -> !key.isMask());
        boolean moves = draft.redashQueryUrl()
                .filter(address -> CampaignRules.addressViolations(address).isEmpty())
                .filter(address -> CampaignRules.movesKey(current.redashQueryUrl(), address))
                .isPresent();
        if (current.redashApiKey().isPresent() && !keyGiven && moves) {
            judgement.add(Violation.of(
                    "redashApiKey",
                    ViolationCode.SECRET_REQUIRED,
                    "redashQueryUrl names another server, give its key or null in the same request"));
        }
    }

    private static Set<String> differing(CampaignDraft before, CampaignDraft after) {
        Set<String> names = new HashSet<>();
        compare(names, "redashQueryUrl", before.redashQueryUrl(), after.redashQueryUrl());
        compare(names, "redashApiKey", before.redashApiKey(), after.redashApiKey());
        compare(names, "schedule", before.schedule(), after.schedule());
        compare(names, "contactExporterId", before.contactExporterId(), after.contactExporterId());
        compare(names, "bulkSenderId", before.bulkSenderId(), after.bulkSenderId());
        compare(names, "externalId", before.externalId(), after.externalId());
        compare(names, "metaData", before.metaData().map(FreeData::kept), after.metaData());
        compare(names, "sftpSettings", before.sftpSettings(), after.sftpSettings());
        return names;
    }

    private static void compare(Set<String> names, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            names.add(name);
        }
    }

    private static Campaign campaign(CampaignId id, ObjectHeader header, CampaignDraft draft, CampaignWorkers workers) {
        return new Campaign(
                id,
                header,
                draft.redashQueryUrl(),
                draft.redashApiKey(),
                draft.schedule(),
                workers.exporter(),
                workers.sender(),
                draft.sftpSettings().map(CampaignJudge::settings));
    }

    private static SftpSettings settings(SftpDraft draft) {
        return new SftpSettings(
                draft.host().orElseThrow(),
                draft.username().orElseThrow(),
                draft.password(),
                draft.privateKey(),
                draft.privateKeyPassphrase(),
                draft.cdDir());
    }
}
