package dev.freestone.engine;

import dev.freestone.cases.CaseChange;
import dev.freestone.engine.cases.EventQuestions;
import dev.freestone.engine.cases.TypeQuestions;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.EventExplanation;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.SimulatedChange;
import dev.freestone.notification.TriggerReplay;
import dev.freestone.notification.TypeAnswer;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.schedule.DueDate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Notification types of one company: which changes of cases tell people what, and when. Each command is one decision in one
 * transaction. A type has versions, of which one at most is in force; it takes effect through the case types that it belongs to.
 * Types are never deleted. Thread-safe. Source: docs/spec/cases-and-notifications.md 3, 4, 5, 14.
 */
public final class NotificationTypes {
    private final TypeCommands<NotificationType, NotificationTypeDraft, NotificationTypeChange> commands;
    private final TypeQueries<NotificationType> queries;
    private final TypeLinks<NotificationType> links;
    private final TypeQuestions questions;
    private final EventQuestions events;
    private final TypeQueries<DoNotInteractType> stops;
    private final InstantSource clock;

    NotificationTypes(EngineParts parts, Caller caller) {
        this.stops = new TypeQueries<>(parts, caller, new DoNotInteractShape());
        this.clock = parts.clock();
        NotificationShape shape = new NotificationShape(parts.sending());
        this.commands = new TypeCommands<>(parts, caller, shape);
        this.queries = new TypeQueries<>(parts, caller, shape);
        this.links = new TypeLinks<>(parts, caller, shape);
        this.questions = new TypeQuestions(parts, caller.company());
        this.events = new EventQuestions(parts, caller.company());
    }

    /**
     * Creates a type with its first version.
     *
     * @param draft its attributes; {@code onStatus} or {@code onOutcome} is required
     * @return version 1, a draft unless it was to begin as active, and warnings
     * @throws FreestoneException {@code validation} with all violations, {@code illegal_transition} for a version that was to
     *     begin as deprecated, {@code directory_unavailable}, {@code not_found} for an unknown company
     */
    public TypeAnswer<NotificationType> create(NotificationTypeDraft draft) {
        return commands.create(draft);
    }

    /**
     * Makes a new version of a type: a copy of one that there is, with some attributes of its own. The status is not copied.
     *
     * @param source the type, and the version to copy; without one the active, else the latest
     * @param change what the copy has that the source has not
     * @return the version after the latest, a draft unless it was to begin as active, and warnings
     * @throws FreestoneException {@code validation} with all violations, {@code not_found}, {@code illegal_transition} for a
     *     version that was to begin as deprecated, {@code directory_unavailable}, {@code conflict}
     */
    public TypeAnswer<NotificationType> create(TypeRef source, NotificationTypeChange change) {
        return commands.copy(source, change);
    }

    /**
     * The version that stands for a type.
     *
     * @param id the type
     * @return the active version, else the latest
     * @throws FreestoneException {@code not_found}
     */
    public NotificationType get(TypeId id) {
        return queries.get(TypeRef.of(id));
    }

    /**
     * A version of a type.
     *
     * @param ref the type, and the version; without one the active, else the latest
     * @return the version
     * @throws FreestoneException {@code not_found}
     */
    public NotificationType get(TypeRef ref) {
        return queries.get(ref);
    }

    /**
     * Changes the latest draft of a type; without a draft the active version, else the latest.
     *
     * @param id the type
     * @param change what changes
     * @return the version after it, and warnings
     * @throws FreestoneException as {@link #update(TypeRef, NotificationTypeChange)}
     */
    public TypeAnswer<NotificationType> update(TypeId id, NotificationTypeChange change) {
        return commands.update(TypeRef.of(id), change);
    }

    /**
     * Changes a version, its status too. A draft takes any change; an active version can only be deprecated, a deprecated one
     * takes nothing. The version that was active is deprecated by the activation of another one. What was scheduled stays.
     *
     * @param ref the type, and the version; without one the latest draft, else the active, else the latest
     * @param change what changes
     * @return the version after it, and warnings
     * @throws FreestoneException {@code validation} with all violations, of an activation also all that is missing, {@code
     *     not_found}, {@code illegal_transition}, {@code directory_unavailable}, {@code conflict}
     */
    public TypeAnswer<NotificationType> update(TypeRef ref, NotificationTypeChange change) {
        return commands.update(ref, change);
    }

    /**
     * Lists types, newest first: of each its active version, else the latest.
     *
     * @param request which part, and for which product
     * @return one page
     * @throws FreestoneException {@code validation} for a bad limit, cursor or product
     */
    public List<NotificationType> list(ListRequest request) {
        return queries.list(request);
    }

    /**
     * All versions of a type.
     *
     * @param id the type
     * @return the oldest first
     * @throws FreestoneException {@code not_found}
     */
    public List<NotificationType> versions(TypeId id) {
        return queries.versions(id);
    }

    /**
     * Makes the cases of a case type fire a type, from the next event on. Once more changes nothing.
     *
     * @param id the type, for all its versions
     * @param caseTypeId any form of id of the case type
     * @throws FreestoneException {@code validation} for a malformed id, or when the active version reads fields that the case
     *     type does not list, {@code not_found}, {@code conflict}
     */
    public void associate(TypeId id, String caseTypeId) {
        links.set(id, caseTypeId, true);
    }

    /**
     * Makes the cases of a case type not fire a type any more, from the next event on. Once more changes nothing.
     *
     * @param id the type, for all its versions
     * @param caseTypeId any form of id of the case type
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found}, {@code conflict}
     */
    public void dissociate(TypeId id, String caseTypeId) {
        links.set(id, caseTypeId, false);
    }

    /**
     * The case types whose cases fire a type.
     *
     * @param id the type
     * @return without an order
     * @throws FreestoneException {@code not_found}
     */
    public Set<CaseTypeId> caseTypes(TypeId id) {
        return links.of(id);
    }

    /**
     * What was decided about a type and its versions, by whom and when: the oldest 1,000 entries.
     *
     * @param id the type
     * @return the entries, the oldest first
     * @throws FreestoneException {@code not_found}
     */
    public List<HistoryEntry> history(TypeId id) {
        return history(id, 0, History.MAX_LIMIT);
    }

    /**
     * A part of what was decided about a type and its versions.
     *
     * @param id the type
     * @param after entries with a greater number only; 0 for the beginning
     * @param limit the greatest number of entries, 1 to 1,000
     * @return the entries, the oldest first
     * @throws FreestoneException {@code validation} for a bad limit, {@code not_found}
     */
    public List<HistoryEntry> history(TypeId id, long after, int limit) {
        return queries.history(id, after, limit);
    }

    /**
     * Explains what a recorded event of a case made fire, and why the rest did not: one answer for each notification type and
     * do-not-interact type that belonged to the type of the case then, by the versions that were in force then.
     *
     * @param caseId the case
     * @param eventId the event; of a case of the library {@code {caseId}:{version}}
     * @return by kind and id
     * @throws dev.freestone.error.FreestoneException {@code not_found}: there is no such event, or it changed neither status
     *     nor outcome
     */
    public List<EventExplanation> explain(CaseId caseId, String eventId) {
        return events.explain(caseId, eventId);
    }

    /**
     * Explains what a recorded event made of one type of either kind, be it one of the type of the case or not.
     *
     * @param caseId the case
     * @param eventId the event
     * @param type the type
     * @return the answer
     * @throws dev.freestone.error.FreestoneException {@code not_found}
     */
    public EventExplanation explain(CaseId caseId, String eventId, TypeId type) {
        return events.explain(caseId, eventId, type);
    }

    /**
     * What changes would make happen by what is in force, one after the other. Writes nothing.
     *
     * @param changes the changes
     * @param at when those happen that do not say when
     * @return an answer for each
     * @throws dev.freestone.error.FreestoneException {@code validation} as a real run, {@code event_id_reused}, {@code
     *     calendar_unavailable}
     */
    public List<SimulatedChange> simulate(List<CaseChange> changes, Instant at) {
        return questions.simulate(HostChange.complete(changes, at), at);
    }

    /**
     * What changes would make happen by given types alone, one after the other. Writes nothing.
     *
     * @param changes the changes
     * @param types notification types; drafts take part as if they were active
     * @param stops do-not-interact types; drafts take part as if they were active
     * @param at when those changes happen that do not say when
     * @return an answer for each
     * @throws dev.freestone.error.FreestoneException {@code validation} as a real run, {@code event_id_reused}, {@code
     *     calendar_unavailable}
     */
    public List<SimulatedChange> simulate(
            List<CaseChange> changes,
            Collection<NotificationType> types,
            Collection<DoNotInteractType> stops,
            Instant at) {
        return questions.simulate(HostChange.complete(changes, at), types, stops, at);
    }

    /**
     * What changes would make happen, as the body of a request tells them: by what is in force, or by given versions alone. Writes
     * nothing.
     *
     * @param request the changes and the types
     * @return an answer for each change
     * @throws dev.freestone.error.FreestoneException {@code validation} as a real run, {@code not_found} for a type or version,
     *     {@code event_id_reused}, {@code calendar_unavailable}
     */
    public List<SimulatedChange> simulate(SimulationRequest request) {
        Instant at = request.at().orElseGet(clock::instant);
        List<CaseChange> changes = request.judged(at);
        return request.isOfGivenTypes()
                ? questions.simulate(
                        changes,
                        request.notificationTypes().stream().map(queries::get).toList(),
                        request.doNotInteractTypes().stream().map(stops::get).toList(),
                        at)
                : questions.simulate(changes, at);
    }

    /**
     * How often a version would have fired on recorded events, and where it differs from the version that is active now. A field
     * that was not kept is {@code unknown}, never guessed. Reads by pages and writes nothing.
     *
     * @param id the type
     * @param version the version, in whatever status
     * @param from events that happened at this instant or later
     * @param to events that happened before this instant
     * @return the count
     * @throws dev.freestone.error.FreestoneException {@code not_found}
     */
    public TriggerReplay replay(TypeId id, int version, Instant from, Instant to) {
        return questions.replay(TypeKind.NOTIFICATION, id, version, from, to);
    }

    /**
     * When something is due in the zone and by the calendar of the company, and which days are skipped until then.
     *
     * @param trigger when it is triggered
     * @param delay how long it waits, 0 to 3650; empty = not at all
     * @param unit in what that is counted, there with it
     * @return the due instant and the skipped days
     * @throws dev.freestone.error.FreestoneException {@code validation}, {@code calendar_unavailable}
     */
    public DueDate dueDate(Instant trigger, OptionalInt delay, Optional<DelayUnit> unit) {
        return questions.dueDate(trigger, delay, unit);
    }
}
