package dev.freestone.notification;

import dev.freestone.cases.CaseChange;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Types compiled once and asked about many changes of cases: which of them fire, and why the others do not. What a question
 * costs follows the types that have exactly the trigger that the change pulls, and not the number of all types. It is not the
 * catalog of a company: when types or their case types change, another index is made. Immutable and thread-safe. Source:
 * docs/spec/cases-and-notifications.md 8, 9, 13.
 *
 * <pre>{@code
 * TriggerIndex index = TriggerIndex.compile(types);
 * List<NotificationType> fired = index.fire(change).notifications();
 * }</pre>
 */
public final class TriggerIndex {
    /** By the text of the case type's id: one object less to visit for each change. */
    private final Map<String, CaseTypeIndex> active;

    private final Map<CaseTypeId, List<CompiledTrigger>> associated;
    private final SortedMap<TypeId, CompiledTrigger> types;

    private TriggerIndex(
            Map<String, CaseTypeIndex> active,
            Map<CaseTypeId, List<CompiledTrigger>> associated,
            SortedMap<TypeId, CompiledTrigger> types) {
        this.active = active;
        this.associated = associated;
        this.types = types;
    }

    /**
     * Compiles notification types.
     *
     * @param types any mix of versions and statuses, in any order; only active versions fire
     * @return the index
     * @throws IllegalArgumentException if a type has two active versions, or a condition that {@link ConditionRules} refuses
     */
    public static TriggerIndex compile(Collection<NotificationType> types) {
        return compile(types, List.of());
    }

    /**
     * Compiles types of both kinds.
     *
     * @param types any mix of versions and statuses, in any order; only active versions fire
     * @param stops do-not-interact types, likewise
     * @return the index
     * @throws IllegalArgumentException if a type has two active versions or is of two kinds, or a condition that {@link
     *     ConditionRules} refuses
     */
    public static TriggerIndex compile(Collection<NotificationType> types, Collection<DoNotInteractType> stops) {
        SortedMap<TypeId, TriggeredType> notifications = CurrentVersions.of(types);
        SortedMap<TypeId, TriggeredType> doNotInteract = CurrentVersions.of(stops);
        List<TriggeredType> ordered = new ArrayList<>(notifications.values());
        ordered.addAll(doNotInteract.values());
        SharedConditions conditions = new SharedConditions();
        SortedMap<TypeId, CompiledTrigger> compiled = new TreeMap<>();
        Map<CaseTypeId, List<CompiledTrigger>> associated = new HashMap<>();
        for (int rank = 0; rank < ordered.size(); rank++) {
            CompiledTrigger trigger = CompiledTrigger.of(ordered.get(rank), rank, conditions);
            TriggeredType type = trigger.type();
            if (compiled.put(type.id(), trigger) != null) {
                throw new IllegalArgumentException("TriggerIndex: type " + type.id() + " is of two kinds");
            }
            for (CaseTypeId caseType : type.caseTypeIds()) {
                associated.computeIfAbsent(caseType, key -> new ArrayList<>()).add(trigger);
            }
        }
        Map<String, CaseTypeIndex> active = new HashMap<>();
        associated.forEach((caseType, triggers) -> active.put(
                caseType.value(),
                CaseTypeIndex.of(triggers.stream()
                        .filter(each -> each.type().status() == TypeStatus.ACTIVE)
                        .toList())));
        return new TriggerIndex(active, associated, compiled);
    }

    /**
     * Which types a change makes fire, each at most once.
     *
     * @param change what happened to a case
     * @return the types in the order of their ids, and what it took to find them
     */
    public TriggerResult fire(CaseChange change) {
        CaseState after = change.after().orElse(null);
        return after == null ? TriggerResult.NOTHING : candidates(change, after).fire(after.fields());
    }

    /**
     * The fields that decide whether types fire, once a change has pulled their triggers.
     *
     * @param change what happened to a case
     * @return their names in order, whether or not the case has them
     */
    public SortedSet<String> fields(CaseChange change) {
        SortedSet<String> names = new TreeSet<>();
        change.after().ifPresent(after -> {
            for (CompiledTrigger candidate : candidates(change, after).triggers()) {
                for (CompiledCondition condition : candidate.conditions()) {
                    names.add(condition.fieldName());
                }
            }
        });
        return Collections.unmodifiableSortedSet(names);
    }

    /**
     * Why the types of a case type fire for a change or do not. For a type without an active version its latest one is judged.
     *
     * @param change what happened to a case, all of it known and not processed before
     * @return one explanation of each type that is associated with the type of the case, by kind and id
     */
    public List<TriggerExplanation> explain(CaseChange change) {
        return explain(change, EventKnowledge.WHOLE);
    }

    /**
     * The same for a change of which something else is known.
     *
     * @param change what happened to a case
     * @param known which of its fields are known, and whether it was processed before
     * @return one explanation of each type that is associated with the type of the case, by kind and id
     */
    public List<TriggerExplanation> explain(CaseChange change, EventKnowledge known) {
        return associated.getOrDefault(change.caseTypeId(), List.of()).stream()
                .map(each -> Explaining.of(each, change, known))
                .toList();
    }

    /**
     * Why a type fires for a change or does not, associated or not.
     *
     * @param change what happened to a case, all of it known and not processed before
     * @param typeId the type
     * @return the explanation, or empty when the index has no such type
     */
    public Optional<TriggerExplanation> explain(CaseChange change, TypeId typeId) {
        return explain(change, typeId, EventKnowledge.WHOLE);
    }

    /**
     * The same for a change of which something else is known.
     *
     * @param change what happened to a case
     * @param typeId the type
     * @param known which of its fields are known, and whether it was processed before
     * @return the explanation, or empty when the index has no such type
     */
    public Optional<TriggerExplanation> explain(CaseChange change, TypeId typeId, EventKnowledge known) {
        return Optional.ofNullable(types.get(typeId)).map(each -> Explaining.of(each, change, known));
    }

    private Candidates candidates(CaseChange change, CaseState after) {
        CaseTypeIndex index = active.get(change.caseTypeId().value());
        return index == null ? Candidates.NONE : index.hits(change.before().orElse(null), after);
    }

    @Override
    public String toString() {
        return "TriggerIndex[" + types.size() + " types of " + associated.size() + " case types]";
    }
}
