package dev.freestone.examples;

import dev.freestone.engine.ContactCriteriaDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;

/** What a dialer wants to read: phones that are in use, a dozen columns. */
final class DialerFile {
    private DialerFile() {}

    static ContactExporterDraft draft() {
        return ContactExporterDraft.builder()
                .contactMatchingCriteria(ContactCriteriaDraft.builder()
                        .contactType(ContactType.PHONE)
                        .status(ContactStatus.PRIMARY, ContactStatus.SECONDARY)
                        .build())
                .column("person.id", "BorrowerId")
                .column("person.name.firstName", "FirstName")
                .column("person.name.lastName", "LastName")
                .column("person.timeZone", "TimeZone")
                .column("contact.value", "Phone")
                .column("contact.label", "PhoneLabel")
                .column("contact.status", "PhoneStatus")
                .column("query.loanId", "LoanId")
                .column("query.daysPastDue", "DaysPastDue")
                .column("query.overdueAmount", "OverdueAmount")
                .column("campaign.id", "CampaignId")
                .column("run.startedAt", "AsOf")
                .build();
    }
}
