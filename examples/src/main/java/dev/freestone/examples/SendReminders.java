package dev.freestone.examples;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.BulkSenderDraft;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.Campaigns;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.RunRequest;
import dev.freestone.model.common.Channel;
import dev.freestone.model.contact.MessageContent;
import dev.freestone.model.contact.SendResult;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bulk sender writes to the borrowers of some loans by e-mail, and accounts for every row. */
public final class SendReminders {
    private SendReminders() {}

    /**
     * Prints what became of the rows.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static CampaignRun run(PrintStream out) {
        List<String> mails = new ArrayList<>();
        try (Freestone freestone = SmallHouse.builder(out, "send-reminders")
                .sender(Channel.EMAIL, request -> {
                    mails.add(request.content().text().orElse(""));
                    return new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
                })
                .templates(request -> Optional.of(
                        MessageContent.text("Please pay " + request.variables().get("paymentAmount"))))
                .contactPolicy(ContactPolicy.none()) // your own decision: no hours, no counts, no checks
                .build()) {
            // guide:send-reminders:begin
            BulkSender reminder = freestone
                    .bulkSenders()
                    .create(BulkSenderDraft.builder()
                            .interactionSubject("paymentDueDateReminder")
                            .interactionChannel(Channel.EMAIL)
                            .build());
            Campaigns campaigns = freestone.campaigns();
            Campaign campaign = campaigns.create(
                    CampaignDraft.builder().bulkSenderId(reminder.id()).build());
            CampaignRun started = campaigns.run(
                    campaign.id().value(),
                    RunRequest.override(List.of(
                            List.of("borrowerId", "loanId", "paymentDueDate", "paymentAmount"),
                            List.of(1, "LN-1", "2026-03-16", "120.50"),
                            List.of(1, "LN-2", "2026-03-16", "99"), // another loan: another message
                            List.of(1, "LN-1", "2026-03-16", "120.50"), // the same once more: a duplicate
                            List.of(2, "LN-3", "soon", "75"), // not a date: an error of this row
                            List.of(987_654, "LN-4", "2026-03-16", "10")))); // nobody
            freestone.tick(); // plans the messages, sends them, and ends the run when all are settled
            CampaignRun run = campaigns.getRun(started.id());
            run.totals().buckets().forEach(out::println);
            // guide:send-reminders:end
            mails.forEach(out::println);
            return run;
        }
    }
}
