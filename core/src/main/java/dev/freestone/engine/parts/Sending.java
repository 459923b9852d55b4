package dev.freestone.engine.parts;

import dev.freestone.campaign.SubjectCatalogue;
import dev.freestone.model.common.Channel;
import java.util.Set;

/**
 * What is known about messages before any is sent. Immutable.
 *
 * @param subjects what is known about subjects
 * @param channels the channels for which the host has registered a sender
 */
public record Sending(SubjectCatalogue subjects, Set<Channel> channels) {
    /**
     * Checks and copies the components.
     *
     * @param subjects what is known about subjects
     * @param channels the channels for which the host has registered a sender
     */
    public Sending {
        channels = Set.copyOf(channels);
    }
}
