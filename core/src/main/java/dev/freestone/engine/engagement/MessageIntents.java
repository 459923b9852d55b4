package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.ContactTerms;
import dev.freestone.engagement.DeliveryNames;
import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.MessageDelivery;
import dev.freestone.engagement.MessageTerms;
import dev.freestone.engagement.TriggeredUnits;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.spi.AudienceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the contacts of messages. A push goes to the customer as such: which devices that are, its provider knows.
 * Thread-safe. Source: docs/spec/contact-ledger.md 2.2.
 */
final class MessageIntents {
    /** How long a message may wait for its turn. */
    static final Duration GOOD_FOR = Duration.ofDays(1);

    private final EngineParts parts;

    MessageIntents(EngineParts parts) {
        this.parts = parts;
    }

    /** Contacts of a delivery of a scheduled message. */
    List<NewIntent> of(AudienceRow row, MessageDelivery delivery, List<PersonId> people, Instant now) {
        MessageTerms terms = delivery.origin().terms().orElseThrow();
        SenderId sender = sender(terms.contact());
        String occurrence = DeliveryNames.occurrence(
                row.campaign(), row.key().unit(), row.key().instant());
        return people.stream()
                .map(person -> of(
                        NewIntent.builder(DeliveryNames.producer(row.campaign()), occurrence, person)
                                .sender(sender)
                                .between(now, now.plus(GOOD_FOR)),
                        row.key().unit(),
                        terms.type(),
                        terms.contact(),
                        person))
                .toList();
    }

    /** The contact of a message that a completion triggers; without a window of its own it waits as long as a scheduled one. */
    NewIntent of(DueCompletion due, AdUnit unit, PersonId person, Instant at) {
        ContactTerms contact = unit.contact().orElseThrow();
        Instant until = TriggeredUnits.trigger(unit)
                .flatMap(UnitDelivery.Triggered::endsAt)
                .orElse(at.plus(GOOD_FOR));
        String occurrence = DeliveryNames.occurrence(
                due.campaign().id(), due.achievement().id(), due.emission().ordinal());
        return of(
                NewIntent.builder(DeliveryNames.producer(due.campaign().id()), occurrence, person)
                        .sender(sender(contact))
                        .between(at, until),
                unit.id(),
                unit.type(),
                contact,
                person);
    }

    private static NewIntent of(
            NewIntent.Builder intent, AdUnitId unit, AdType type, ContactTerms contact, PersonId person) {
        intent.channel(contact.channel().code())
                .about(contact.purpose(), DeliveryNames.subject(unit))
                .template(contact.templateId(), contact.payload())
                .adType(type.code());
        return contact.channel() == Channel.PUSH
                ? intent.destination(Destination.of(person.value())).build()
                : intent.build();
    }

    private SenderId sender(ContactTerms contact) {
        return Optional.ofNullable(parts.sending().senders().get(contact.channel()))
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.CONFIGURATION_INVALID,
                        "no sender for channel " + contact.channel().code()
                                + " is registered on this node, its messages wait",
                        Map.of("channel", contact.channel().code())));
    }
}
