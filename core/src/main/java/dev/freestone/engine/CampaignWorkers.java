package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.BulkSenderRow;
import dev.freestone.spi.ContactExporterRow;
import dev.freestone.spi.Tx;
import java.util.Optional;

/** The workers that a campaign names, by their public ids. Source: docs/spec/outreach-campaigns.md 1.2. */
record CampaignWorkers(Optional<ContactExporterId> exporter, Optional<BulkSenderId> sender) {
    /**
     * Looks the workers up; those not found become violations. Each is held until the campaign is stored, so that it
     * cannot be deleted meanwhile: always the exporter first, so that no two campaigns wait for each other.
     */
    static CampaignWorkers find(Tx tx, CompanyId company, CampaignDraft draft, Judgement judgement) {
        return new CampaignWorkers(
                draft.contactExporterId()
                        .flatMap(id -> read("contactExporterId", id, judgement))
                        .flatMap(id -> exporter(tx, company, id, judgement)),
                draft.bulkSenderId()
                        .flatMap(id -> read("bulkSenderId", id, judgement))
                        .flatMap(id -> sender(tx, company, id, judgement)));
    }

    private static Optional<AnyId> read(String attribute, String id, Judgement judgement) {
        Optional<AnyId> any = AnyId.parse(id);
        if (any.isEmpty()) {
            judgement.add(AnyIds.malformed(attribute));
        }
        return any;
    }

    private static Optional<ContactExporterId> exporter(Tx tx, CompanyId company, AnyId id, Judgement judgement) {
        Optional<ContactExporterId> named = id.form() == AnyId.Form.PUBLIC
                ? Optional.of(ContactExporterId.of(id.text()))
                : tx.contactExporters().find(company, id).map(ContactExporterRow::id);
        Optional<ContactExporterId> found = named.flatMap(
                        exporter -> tx.contactExporters().lock(company, exporter))
                .filter(row -> row.columns().deletedAt().isEmpty())
                .map(ContactExporterRow::id);
        if (found.isEmpty()) {
            judgement.add(Violation.of(
                    "contactExporterId",
                    ViolationCode.EXPORTER_NOT_FOUND,
                    "no such contact exporter in this company, create it first"));
        }
        return found;
    }

    private static Optional<BulkSenderId> sender(Tx tx, CompanyId company, AnyId id, Judgement judgement) {
        Optional<BulkSenderId> named = id.form() == AnyId.Form.PUBLIC
                ? Optional.of(BulkSenderId.of(id.text()))
                : tx.bulkSenders().find(company, id).map(BulkSenderRow::id);
        Optional<BulkSenderId> found = named.flatMap(sender -> tx.bulkSenders().lock(company, sender))
                .filter(row -> row.columns().deletedAt().isEmpty())
                .map(BulkSenderRow::id);
        if (found.isEmpty()) {
            judgement.add(Violation.of(
                    "bulkSenderId",
                    ViolationCode.SENDER_NOT_FOUND,
                    "no such bulk sender in this company, create it first"));
        }
        return found;
    }
}
