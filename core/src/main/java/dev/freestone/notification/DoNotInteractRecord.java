package dev.freestone.notification;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.FactTerms;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a case forbids: it has one such record, which every further firing widens. Immutable. Source:
 * docs/spec/cases-and-notifications.md 6.
 *
 * @param channels by what means nobody is contacted
 * @param themes for what reasons
 * @param endDate the last day on which it holds, in the product zone; empty = no end
 */
public record DoNotInteractRecord(Set<StoppedChannel> channels, Set<StoppedTheme> themes, Optional<LocalDate> endDate) {
    /**
     * Copies the sets.
     *
     * @param channels by what means nobody is contacted
     * @param themes for what reasons
     * @param endDate the last day on which it holds, in the product zone; empty = no end
     */
    public DoNotInteractRecord {
        channels = Set.copyOf(channels);
        themes = Set.copyOf(themes);
    }

    /**
     * What one firing forbids.
     *
     * @param stop of an active version, which has channel and theme
     * @param endDate the last day on which it holds; empty = no end
     * @return the record of a case that forbids nothing yet
     */
    public static DoNotInteractRecord of(Stop stop, Optional<LocalDate> endDate) {
        return new DoNotInteractRecord(
                Set.of(stop.channel().orElseThrow()), Set.of(stop.theme().orElseThrow()), endDate);
    }

    /**
     * What both forbid together.
     *
     * @param other another record of the case
     * @return channels and themes of both, and the later end; no end is the latest
     */
    public DoNotInteractRecord united(DoNotInteractRecord other) {
        Set<StoppedChannel> allChannels = EnumSet.copyOf(channels);
        allChannels.addAll(other.channels);
        Set<StoppedTheme> allThemes = EnumSet.copyOf(themes);
        allThemes.addAll(other.themes);
        return new DoNotInteractRecord(
                allChannels,
                allThemes,
                endDate.flatMap(mine -> other.endDate.map(its -> its.isAfter(mine) ? its : mine)));
    }

    /**
     * Whether it ends when its case is completed or canceled.
     *
     * @return true when it has no end of its own
     */
    public boolean isOpenEnded() {
        return endDate.isEmpty();
    }

    /**
     * What the contact policy knows of it.
     *
     * @param caseId the case
     * @return the terms of the fact: no channel = all, no theme = all
     */
    public FactTerms terms(CaseId caseId) {
        Set<String> stopped = new LinkedHashSet<>();
        if (!channels.contains(StoppedChannel.ALL)) {
            channels.forEach(channel -> stopped.add(channel.code()));
        }
        Set<Theme> reasons = EnumSet.noneOf(Theme.class);
        if (!themes.contains(StoppedTheme.ALL)) {
            themes.forEach(theme -> Theme.parse(theme.code()).ifPresent(reasons::add));
        }
        return new FactTerms.DoNotInteract(caseId.value(), stopped, reasons);
    }
}
