package dev.freestone.examples;

import dev.freestone.contact.ContactIntent;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.Freestone;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.MessageContent;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.Sender;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sender over a provider's client, and a contact that is planned twice and sent once. */
public final class WriteYourOwnSender {
    private WriteYourOwnSender() {}

    /** What a provider's client looks like; yours speaks its protocol. */
    interface TextClient {
        /** Sends a text; answers 202 taken, 422 no such number, 429 too many. */
        int post(String idempotencyKey, String number, String text);
    }

    // guide:write-your-own-sender:begin
    /** Gives messages to a text provider that delivers each key at most once within a day. */
    record TextSender(TextClient client) implements Sender {
        @Override
        public SendResult send(SendRequest request) {
            int status = client.post(
                    request.idempotencyKey().value(),
                    request.destination().value(),
                    request.content().text().orElse(""));
            return switch (status) {
                case 202 -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
                case 422 -> new SendResult.Refused(request.idempotencyKey(), RefusalCode.BAD_DESTINATION, false);
                case 429 ->
                    new SendResult.RetryLater(
                            request.idempotencyKey(), Duration.ofSeconds(30), SendResult.Scope.SENDER);
                // Anything else proves nothing: the contact is never sent again without proof.
                default -> new SendResult.Unknown(request.idempotencyKey(), "status_" + status);
            };
        }

        @Override
        public SenderTraits traits() {
            return SenderTraits.none().dedupesByKey(Duration.ofDays(1)).callTimeout(Duration.ofSeconds(10));
        }
    }
    // guide:write-your-own-sender:end

    /**
     * Plans, sends and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static ContactIntent run(PrintStream out) {
        List<String> taken = new ArrayList<>();
        TextSender sender = new TextSender((key, number, text) -> {
            taken.add(key);
            return 202;
        });
        try (Freestone freestone = Freestone.builder()
                .sender(SenderId.of("text"), sender)
                .contactPolicy(ContactPolicy.none())
                .templates(request -> Optional.of(
                        MessageContent.text("Please pay " + request.variables().get("paymentAmount"))))
                .build()) {
            // guide:plan-a-contact:begin
            NewIntent reminder = NewIntent.builder(
                            new Producer("reminders", "daily"), "daily:2026-03-02", PersonId.of("BO-77"))
                    .sender(SenderId.of("text"))
                    .about(Purpose.SERVICING, "paymentDueDateReminder")
                    .references("LN-5")
                    .payload(Map.of("paymentAmount", "120.00"))
                    .destination(Destination.of("+15550100001"))
                    .build();
            PlanAnswer planned = freestone.contacts().plan(List.of(reminder)).get(0);
            PlanAnswer again = freestone.contacts().plan(List.of(reminder)).get(0); // a duplicate
            freestone.tick();
            ContactIntent sent = freestone.contacts().get(planned.id());
            out.println(sent.state() + ", planned again: " + again);
            // guide:plan-a-contact:end
            out.println("requests to the provider: " + taken.size());
            return sent;
        }
    }
}
