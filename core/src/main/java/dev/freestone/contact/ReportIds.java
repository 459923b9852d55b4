package dev.freestone.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportKind;
import java.util.List;

/**
 * Makes the names of reported contacts: {@code fr1} and the first 20 bytes of a SHA-256 over company, kind, source and
 * external id, in base32. Pure. Source: docs/spec/contact-ledger.md 12.
 */
public final class ReportIds {
    private static final String PREFIX = "fr1";

    private ReportIds() {}

    /**
     * The name of a report.
     *
     * @param company the owner
     * @param kind what is reported
     * @param source who reports it, such as {@code dialer-7}
     * @param externalId the reporter's id of it
     * @return the same name for the same four, always
     */
    public static ReportId of(CompanyId company, ReportKind kind, String source, String externalId) {
        return new ReportId(IdempotencyKeys.text(PREFIX, List.of(company.value(), kind.code(), source, externalId)));
    }
}
