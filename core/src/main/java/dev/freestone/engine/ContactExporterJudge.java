package dev.freestone.engine;

import dev.freestone.campaign.CampaignRules;
import dev.freestone.campaign.CheckCompliance;
import dev.freestone.campaign.ColumnRules;
import dev.freestone.campaign.ColumnSetting;
import dev.freestone.campaign.ComplianceRules;
import dev.freestone.campaign.ContactCriteria;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.CriteriaRules;
import dev.freestone.campaign.CsvRules;
import dev.freestone.campaign.FreeData;
import dev.freestone.campaign.ObjectHeader;
import dev.freestone.error.Violation;
import dev.freestone.json.ContactExporterJson;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges drafts and changes of contact exporters: all violations at once, and of a change only those of attributes that
 * differ from the stored ones. Source: docs/spec/outreach-campaigns.md 1.4, 2.6.
 */
final class ContactExporterJudge {
    private ContactExporterJudge() {}

    static ContactExporter created(
            ContactExporterDraft draft, ContactExporterId id, CompanyId company, Instant now, boolean hasPolicy) {
        new Judgement().add(draft.problems()).add(judge(draft, hasPolicy)).refuse();
        ObjectHeader header = new ObjectHeader(
                company,
                now,
                Optional.empty(),
                Optional.empty(),
                draft.externalId().map(ExternalId::of),
                draft.metaData().map(FreeData::kept));
        return exporter(id, header, draft);
    }

    static ContactExporter changed(ContactExporter current, ContactExporterChange change, boolean hasPolicy) {
        ContactExporterDraft draft = change.applyTo(ContactExporterDraft.from(current));
        new Judgement()
                .add(change.problems())
                .add(ReadOnly.changed(change.echoed(), ContactExporterJson.toMap(current)))
                .add(judge(draft, hasPolicy).only(differing(current, draft)))
                .refuse();
        ObjectHeader header = new ObjectHeader(
                current.header().companyId(),
                current.header().createdAt(),
                current.header().updatedAt(),
                Optional.empty(),
                draft.externalId().map(ExternalId::of),
                draft.metaData().map(FreeData::kept));
        return exporter(current.id(), header, draft);
    }

    private static Judgement judge(ContactExporterDraft draft, boolean hasPolicy) {
        return new Judgement()
                .add(DraftLimits.violations(draft))
                .rule(draft.contactMatchingCriteria(), criteria -> CriteriaRules.violations(criteria(criteria)))
                .rule(draft.columnSettings(), columns -> ColumnRules.violations(columns(columns)))
                .rule(draft.checkCompliance(), screening -> compliance(screening, hasPolicy))
                .rule(draft.csvSettings(), CsvRules::violations)
                .rule(draft.externalId(), CampaignRules::externalIdViolations)
                .rule(draft.metaData(), FreeData::violations);
    }

    private static List<Violation> compliance(ComplianceDraft draft, boolean hasPolicy) {
        return ComplianceRules.violations(
                draft.channel(), draft.theme(), draft.subject(), draft.isAutodialed(), hasPolicy);
    }

    private static Set<String> differing(ContactExporter current, ContactExporterDraft draft) {
        Set<String> names = new HashSet<>();
        if (!draft.columnSettings().map(ContactExporterJudge::columns).equals(Optional.of(current.columnSettings()))) {
            names.add("columnSettings");
        }
        if (!normal(draft.contactMatchingCriteria().map(ContactExporterJudge::criteria))
                .equals(current.contactMatchingCriteria())) {
            names.add("contactMatchingCriteria");
        }
        if (!draft.csvSettings().equals(current.csvSettings())) {
            names.add("csvSettings");
        }
        if (!draft.checkCompliance().flatMap(ContactExporterJudge::screening).equals(current.checkCompliance())
                || draft.checkCompliance().isPresent()
                        != current.checkCompliance().isPresent()) {
            names.add("checkCompliance");
        }
        if (!draft.externalId().equals(current.header().externalId().map(ExternalId::value))) {
            names.add("externalId");
        }
        if (!draft.metaData().equals(current.header().metaData())) {
            names.add("metaData");
        }
        return names;
    }

    private static ContactExporter exporter(ContactExporterId id, ObjectHeader header, ContactExporterDraft draft) {
        return new ContactExporter(
                id,
                header,
                normal(draft.contactMatchingCriteria().map(ContactExporterJudge::criteria)),
                columns(draft.columnSettings().orElseThrow()),
                draft.checkCompliance().flatMap(ContactExporterJudge::screening),
                draft.csvSettings());
    }

    /** The screening, unless its channel is missing. */
    private static Optional<CheckCompliance> screening(ComplianceDraft draft) {
        return draft.channel()
                .map(channel -> new CheckCompliance(channel, draft.theme(), draft.subject(), draft.isAutodialed()));
    }

    /** Criteria that restrict nothing are none. */
    private static Optional<ContactCriteria> normal(Optional<ContactCriteria> criteria) {
        return criteria.filter(each -> !each.equals(ContactCriteria.ANY));
    }

    private static ContactCriteria criteria(ContactCriteriaDraft draft) {
        return new ContactCriteria(
                draft.contactType().orElse(List.of()),
                draft.status().orElse(List.of()),
                draft.label().orElse(List.of()),
                draft.affiliation().orElse(List.of()));
    }

    private static List<ColumnSetting> columns(List<ColumnDraft> drafts) {
        return drafts.stream()
                .map(draft -> new ColumnSetting(draft.field().orElse(""), draft.outputName()))
                .toList();
    }
}
