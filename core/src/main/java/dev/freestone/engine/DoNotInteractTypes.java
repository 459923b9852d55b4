package dev.freestone.engine;

import dev.freestone.engine.cases.TypeQuestions;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.TriggerReplay;
import dev.freestone.notification.TypeAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Do-not-interact types of one company: which changes of cases forbid contact, and for how long. They are made, changed and
 * associated like {@linkplain NotificationTypes notification types}. Thread-safe. Source:
 * docs/spec/cases-and-notifications.md 3, 5, 6.
 */
public final class DoNotInteractTypes {
    private final TypeCommands<DoNotInteractType, DoNotInteractTypeDraft, DoNotInteractTypeChange> commands;
    private final TypeQueries<DoNotInteractType> queries;
    private final TypeLinks<DoNotInteractType> links;
    private final TypeQuestions questions;

    DoNotInteractTypes(EngineParts parts, Caller caller) {
        DoNotInteractShape shape = new DoNotInteractShape();
        this.commands = new TypeCommands<>(parts, caller, shape);
        this.queries = new TypeQueries<>(parts, caller, shape);
        this.links = new TypeLinks<>(parts, caller, shape);
        this.questions = new TypeQuestions(parts, caller.company());
    }

    /**
     * Creates a type with its first version.
     *
     * @param draft its attributes; {@code onStatus} or {@code onOutcome} is required
     * @return version 1, a draft unless it was to begin as active, and warnings
     * @throws FreestoneException {@code validation} with all violations, {@code illegal_transition} for a version that was to
     *     begin as deprecated, {@code directory_unavailable}, {@code not_found} for an unknown company
     */
    public TypeAnswer<DoNotInteractType> create(DoNotInteractTypeDraft draft) {
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
    public TypeAnswer<DoNotInteractType> create(TypeRef source, DoNotInteractTypeChange change) {
        return commands.copy(source, change);
    }

    /**
     * The version that stands for a type.
     *
     * @param id the type
     * @return the active version, else the latest
     * @throws FreestoneException {@code not_found}
     */
    public DoNotInteractType get(TypeId id) {
        return queries.get(TypeRef.of(id));
    }

    /**
     * A version of a type.
     *
     * @param ref the type, and the version; without one the active, else the latest
     * @return the version
     * @throws FreestoneException {@code not_found}
     */
    public DoNotInteractType get(TypeRef ref) {
        return queries.get(ref);
    }

    /**
     * Changes the latest draft of a type; without a draft the active version, else the latest.
     *
     * @param id the type
     * @param change what changes
     * @return the version after it, and warnings
     * @throws FreestoneException as {@link #update(TypeRef, DoNotInteractTypeChange)}
     */
    public TypeAnswer<DoNotInteractType> update(TypeId id, DoNotInteractTypeChange change) {
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
    public TypeAnswer<DoNotInteractType> update(TypeRef ref, DoNotInteractTypeChange change) {
        return commands.update(ref, change);
    }

    /**
     * Lists types, newest first: of each its active version, else the latest.
     *
     * @param request which part, and for which product
     * @return one page
     * @throws FreestoneException {@code validation} for a bad limit, cursor or product
     */
    public List<DoNotInteractType> list(ListRequest request) {
        return queries.list(request);
    }

    /**
     * All versions of a type.
     *
     * @param id the type
     * @return the oldest first
     * @throws FreestoneException {@code not_found}
     */
    public List<DoNotInteractType> versions(TypeId id) {
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
     * How often a version would have fired on recorded events, and where it differs from the version that is active now. A field
     * that was not kept is {@code unknown}, never guessed. Reads by pages and writes nothing.
     *
     * @param id the type
     * @param version the version, in whatever status
     * @param from events that happened at this instant or later
     * @param to events that happened before this instant
     * @return the count
     * @throws FreestoneException {@code not_found}
     */
    public TriggerReplay replay(TypeId id, int version, Instant from, Instant to) {
        return questions.replay(TypeKind.DO_NOT_INTERACT, id, version, from, to);
    }
}
