package dev.freestone.examples;

import dev.freestone.engine.BulkSenderDraft;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ComplianceDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Theme;
import java.util.Map;

/** The outreach campaigns of the demo data, with their exporters and bulk senders. {@link SampleRuns} runs some of them by hand. */
final class SampleCampaigns implements SamplePart {
    static final String MANUAL = "sample-past-due";
    static final String DIALER = "sample-dialer-weekdays";
    static final String REMINDERS = "sample-payment-reminders";
    static final String TEXTS = "sample-overdue-texts";
    static final String CARDS = "sample-card-expiry";
    static final String SCORES = "sample-score-export";
    static final String PAUSED = "sample-loyalty-letters";
    static final String BROKEN = "sample-winback";
    static final String STATEMENTS = "sample-statement-notices";
    static final String AUTOPAY = "sample-autopay-invitations";

    private static final String WEEKDAYS = "P P * * mon-fri";
    private static final int PAUSED_AGO = 16;

    private final Freestone freestone;

    SampleCampaigns(Freestone freestone) {
        this.freestone = freestone;
    }

    @Override
    public void begin() {
        String file = exporter(ContactExporterDraft.builder()
                .externalId("sample-dialer-file")
                .column("person.id", "BorrowerId")
                .column("contact.value", "Contact")
                .column("query.loanId", "LoanId"));
        String screened = exporter(ContactExporterDraft.builder()
                .externalId("sample-screened-file")
                .column("person.id", "BorrowerId")
                .column("contact.value", "Phone")
                .column("query.loanId", "LoanId")
                .checkCompliance(ComplianceDraft.of(Channel.VOICE).withTheme(Theme.OPS_COLL_DEBT)));
        String scores = exporter(ContactExporterDraft.builder()
                .externalId("sample-score-file")
                .column("person.id", "BorrowerId")
                .column("query.score", "Score"));
        exporter(ContactExporterDraft.builder().externalId("sample-old-file").column("person.id", "BorrowerId"));
        String reminder = sender("sample-reminder-mail", "paymentDueDateReminder", Channel.EMAIL);
        keep(campaign(MANUAL, "Past due, by hand", "past-due").contactExporterId(file));
        keep(campaign(DIALER, "Calls of the day", "to-dial").schedule(WEEKDAYS).contactExporterId(screened));
        keep(campaign(SCORES, "Scores for the warehouse", "scores")
                .schedule(WEEKDAYS)
                .contactExporterId(scores));
        keep(campaign(REMINDERS, "Payment reminders", "due-soon")
                .schedule(WEEKDAYS)
                .bulkSenderId(reminder));
        keep(campaign(TEXTS, "First notice by text", "overdue")
                .schedule("P P * * tue,thu")
                .bulkSenderId(sender("sample-overdue-text", "loanOverdueFirstNotice", Channel.TEXT)));
        keep(campaign(CARDS, "Cards that expire", "cards")
                .schedule("P P 1,15 * *")
                .bulkSenderId(sender("sample-card-text", "cardExpiresReminder", Channel.TEXT)));
        keep(campaign(PAUSED, "Loyalty letters", "past-due")
                .schedule("P P * * mon")
                .contactExporterId(file));
        keep(campaign(BROKEN, "Win back", "lapsed") // a query that is registered no more
                .schedule("P P * * wed")
                .contactExporterId(file));
        keep(campaign(STATEMENTS, "Statement notices", "statements")
                .bulkSenderId(sender("sample-statement-text", "paymentDueDateReminder", Channel.TEXT)));
        keep(campaign(AUTOPAY, "Autopay invitations", "statements")
                .bulkSenderId(sender("sample-autopay-text", "autopayEnableReminder", Channel.TEXT)));
    }

    @Override
    public void morning(int ago) {
        if (ago == PAUSED_AGO) {
            freestone.campaigns().pauseSchedule("ext-" + PAUSED);
        }
    }

    @Override
    public void now() {}

    private String exporter(ContactExporterDraft.Builder draft) {
        return freestone.contactExporters().create(draft.build()).id().value();
    }

    private String sender(String externalId, String subject, Channel channel) {
        return freestone
                .bulkSenders()
                .create(BulkSenderDraft.builder()
                        .externalId(externalId)
                        .interactionSubject(subject)
                        .interactionChannel(channel)
                        .build())
                .id()
                .value();
    }

    private static CampaignDraft.Builder campaign(String externalId, String name, String query) {
        return CampaignDraft.builder()
                .externalId(externalId)
                .metaData(Map.of("name", name))
                .redashQueryUrl("query:" + query);
    }

    private void keep(CampaignDraft.Builder draft) {
        var unused = freestone.campaigns().create(draft.build());
    }
}
