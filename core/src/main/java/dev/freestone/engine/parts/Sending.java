package dev.freestone.engine.parts;

import dev.freestone.campaign.SubjectCatalogue;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.SenderId;
import dev.freestone.spi.TemplateDirectory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about messages before any is sent. Immutable.
 *
 * @param subjects what is known about subjects
 * @param senders the sender of each channel for which the host has registered one
 * @param templates the host's templates, when given; without them the name of a subject is that of its template
 * @param policy whether the host has chosen a contact policy; none at all is not the same as one without rules
 */
public record Sending(
        SubjectCatalogue subjects,
        Map<Channel, SenderId> senders,
        Optional<TemplateDirectory> templates,
        boolean policy) {
    /**
     * Checks and copies the components.
     *
     * @param subjects what is known about subjects
     * @param senders the sender of each channel for which the host has registered one
     * @param templates the host's templates, when given; without them the name of a subject is that of its template
     * @param policy whether the host has chosen a contact policy; none at all is not the same as one without rules
     */
    public Sending {
        senders = Map.copyOf(senders);
    }

    /**
     * The channels for which the host has registered a sender.
     *
     * @return without an order
     */
    public Set<Channel> channels() {
        return senders.keySet();
    }
}
