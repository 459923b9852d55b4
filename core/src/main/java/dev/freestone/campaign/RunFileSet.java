package dev.freestone.campaign;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The published files of a run by name, each set once and never changed, and what became of them at the place where the campaign
 * wants them. Immutable. Source: docs/spec/outreach-campaigns.md 1.6, 5.2, 5.4.
 *
 * @param ids the file of each name that has one
 * @param dataExpireAt when the three data files expire, empty while the run is live
 * @param logExpiresAt when the log expires, empty while the run is live
 * @param deliveries their deliveries, in the order in which they are made
 */
public record RunFileSet(
        Map<RunFileName, RunFileId> ids,
        Optional<Instant> dataExpireAt,
        Optional<Instant> logExpiresAt,
        List<RunDelivery> deliveries) {
    /** No file yet. */
    public static final RunFileSet EMPTY = new RunFileSet(Map.of(), Optional.empty(), Optional.empty(), List.of());

    /**
     * Checks and copies the components.
     *
     * @param ids the file of each name that has one
     * @param dataExpireAt when the three data files expire, empty while the run is live
     * @param logExpiresAt when the log expires, empty while the run is live
     * @param deliveries their deliveries, in the order in which they are made
     */
    public RunFileSet {
        Map<RunFileName, RunFileId> copy = new EnumMap<>(RunFileName.class);
        copy.putAll(ids);
        ids = Collections.unmodifiableMap(copy);
        deliveries = List.copyOf(deliveries);
    }

    /**
     * The file of a name, expired or not.
     *
     * @param name the name
     * @return the id, or empty when it was never published
     */
    public Optional<RunFileId> id(RunFileName name) {
        return Optional.ofNullable(ids.get(name));
    }

    /**
     * The names that can be downloaded.
     *
     * @param now the instant of asking
     * @return names in their fixed order
     */
    public List<RunFileName> available(Instant now) {
        return Stream.of(RunFileName.values())
                .filter(name -> ids.containsKey(name) && !expired(name, now))
                .toList();
    }

    private boolean expired(RunFileName name, Instant now) {
        Optional<Instant> end = name == RunFileName.LOG ? logExpiresAt : dataExpireAt;
        return end.isPresent() && !now.isBefore(end.get());
    }

    /**
     * One more file.
     *
     * @param name the name
     * @param id the published file
     * @return a changed copy
     */
    public RunFileSet with(RunFileName name, RunFileId id) {
        Map<RunFileName, RunFileId> copy = new EnumMap<>(RunFileName.class);
        copy.putAll(ids);
        copy.put(name, id);
        return new RunFileSet(copy, dataExpireAt, logExpiresAt, deliveries);
    }

    /**
     * The files of a run that ended.
     *
     * @param dataEnd when the data files expire
     * @param logEnd when the log expires
     * @return a changed copy
     */
    public RunFileSet expiring(Instant dataEnd, Instant logEnd) {
        return new RunFileSet(ids, Optional.of(dataEnd), Optional.of(logEnd), deliveries);
    }

    /**
     * What became of the files elsewhere.
     *
     * @param next in the order in which they are made
     * @return a changed copy
     */
    public RunFileSet with(List<RunDelivery> next) {
        return new RunFileSet(ids, dataExpireAt, logExpiresAt, next);
    }
}
