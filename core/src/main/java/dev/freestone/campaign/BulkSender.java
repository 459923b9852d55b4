package dev.freestone.campaign;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.Purposes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the people found are told, why, and how. Immutable. Source: docs/spec/outreach-campaigns.md 1.5.
 *
 * @param id the public id
 * @param header what all stored objects have
 * @param interactionSubject what the messages are about, such as {@code paymentDueDateReminder}
 * @param interactionTheme why they are sent: the theme that the subject implies, or the one given where it implies none
 * @param interactionChannel how they are sent; empty = on every channel that can be
 */
public record BulkSender(
        BulkSenderId id,
        ObjectHeader header,
        String interactionSubject,
        Theme interactionTheme,
        Optional<Channel> interactionChannel) {
    /**
     * Why its messages are sent, for the contact policy.
     *
     * @return the purpose of its theme
     */
    public Purpose purpose() {
        return Purposes.of(interactionTheme);
    }

    /**
     * The channels that its messages take.
     *
     * @param registered the channels for which the host has registered a sender port
     * @return its own channel, or else every one that reaches somebody; empty when no port serves it
     */
    public Set<Channel> channels(Collection<Channel> registered) {
        Set<Channel> taken = EnumSet.noneOf(Channel.class);
        taken.addAll(registered);
        taken.removeAll(BulkSenderRules.REFUSED);
        interactionChannel.ifPresent(own -> taken.retainAll(Set.of(own)));
        return taken;
    }
}
