package dev.freestone.engine;

import dev.freestone.cases.CaseChange;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be simulated, as the body of a request tells it: {@code {changes, at, notificationTypes, doNotInteractTypes}}. Each
 * change is one of {@link CaseChangeRequest}; each type is {@code {id, version}}, and with types these alone take part. Nothing is
 * judged before it is used. Its text shows neither people nor fields. Immutable. Source: docs/spec/cases-and-notifications.md 13.
 */
public final class SimulationRequest {
    /** The greatest number of changes in one request. */
    public static final int MAX_CHANGES = 100;

    private final List<CaseChange> changes;
    private final Optional<Instant> at;
    private final Optional<List<TypeRef>> notificationTypes;
    private final Optional<List<TypeRef>> doNotInteractTypes;
    private final List<Violation> problems;

    SimulationRequest(
            List<CaseChange> changes,
            Optional<Instant> at,
            Optional<List<TypeRef>> notificationTypes,
            Optional<List<TypeRef>> doNotInteractTypes,
            List<Violation> problems) {
        this.changes = List.copyOf(changes);
        this.at = at;
        this.notificationTypes = notificationTypes;
        this.doNotInteractTypes = doNotInteractTypes;
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads the body of a request. What is wrong with it is kept and reported when it is used, together with everything else.
     *
     * @param json an object; null and absent attributes are the same
     * @return the request
     * @throws FreestoneException {@code malformed_request} if the text is not a JSON object
     */
    public static SimulationRequest parse(String json) {
        return CaseChangeBody.simulation(json);
    }

    /**
     * When those changes happen that do not say when.
     *
     * @return empty for now
     */
    public Optional<Instant> at() {
        return at;
    }

    /**
     * What could not be read from the body.
     *
     * @return empty when everything could
     */
    public List<Violation> problems() {
        return problems;
    }

    /** Whether given types alone take part, and not what is in force. */
    boolean isOfGivenTypes() {
        return notificationTypes.isPresent() || doNotInteractTypes.isPresent();
    }

    List<TypeRef> notificationTypes() {
        return notificationTypes.orElse(List.of());
    }

    List<TypeRef> doNotInteractTypes() {
        return doNotInteractTypes.orElse(List.of());
    }

    /** The changes as a real run would take them. */
    List<CaseChange> judged(Instant now) {
        Judgement judgement = new Judgement().add(problems);
        if (changes.isEmpty() || changes.size() > MAX_CHANGES) {
            judgement.add(Violation.of(
                    "changes", ViolationCode.OUT_OF_RANGE, changes.size() + " changes, give 1 to " + MAX_CHANGES));
        }
        return HostChange.complete(judgement, changes, now);
    }

    @Override
    public String toString() {
        return "SimulationRequest[" + changes.size() + " changes, " + problems.size() + " problems]";
    }
}
