package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.ContactTerms;
import dev.freestone.engagement.DeliveryNames;
import dev.freestone.engagement.MessageDelivery;
import dev.freestone.engagement.MessageTerms;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.spi.AudienceRow;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the contacts of scheduled messages. A push goes to the customer as such: which devices that are, its provider knows.
 * Thread-safe. Source: docs/spec/contact-ledger.md 2.2.
 */
final class MessageIntents {
    /** How long a message may wait for its turn. */
    static final Duration GOOD_FOR = Duration.ofDays(1);

    private final EngineParts parts;

    MessageIntents(EngineParts parts) {
        this.parts = parts;
    }

    List<NewIntent> of(AudienceRow row, MessageDelivery delivery, List<PersonId> people, Instant now) {
        MessageTerms terms = delivery.origin().terms().orElseThrow();
        ContactTerms contact = terms.contact();
        SenderId sender = Optional.ofNullable(parts.sending().senders().get(contact.channel()))
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.CONFIGURATION_INVALID,
                        "no sender for channel " + contact.channel().code()
                                + " is registered on this node, its messages wait",
                        Map.of("channel", contact.channel().code())));
        String occurrence = DeliveryNames.occurrence(
                row.campaign(), row.key().unit(), row.key().instant());
        Message message = new Message(row.campaign(), row.key().unit(), occurrence, terms.type(), contact);
        return people.stream().map(person -> of(message, sender, person, now)).toList();
    }

    /**
     * What is sent to whoever it is for.
     *
     * @param campaign the campaign
     * @param unit the ad unit
     * @param occurrence what the contact is known by, together with campaign and customer
     * @param type of the ad unit
     * @param contact how it is sent
     */
    record Message(
            EngagementCampaignId campaign, AdUnitId unit, String occurrence, AdType type, ContactTerms contact) {}

    /** The contact of a message, due at an instant; empty when this node has no sender for its channel. */
    Optional<NewIntent> of(Message message, PersonId person, Instant due) {
        return Optional.ofNullable(
                        parts.sending().senders().get(message.contact().channel()))
                .map(sender -> of(message, sender, person, due));
    }

    private static NewIntent of(Message message, SenderId sender, PersonId person, Instant due) {
        ContactTerms contact = message.contact();
        NewIntent.Builder intent = NewIntent.builder(
                        DeliveryNames.producer(message.campaign()), message.occurrence(), person)
                .channel(contact.channel().code())
                .sender(sender)
                .about(contact.purpose(), DeliveryNames.subject(message.unit()))
                .template(contact.templateId(), contact.payload())
                .adType(message.type().code())
                .between(due, due.plus(GOOD_FOR));
        return contact.channel() == Channel.PUSH
                ? intent.destination(Destination.of(person.value())).build()
                : intent.build();
    }
}
