package dev.freestone.engine.cases;

import dev.freestone.cases.CaseChange;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.NotificationType;
import dev.freestone.notification.SimulatedChange;
import dev.freestone.notification.TriggerIndex;
import dev.freestone.notification.TriggerReplay;
import dev.freestone.notification.TriggeredType;
import dev.freestone.notification.TypeRules;
import dev.freestone.schedule.BusinessCalendar;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.schedule.DueDate;
import dev.freestone.schedule.DueDateRule;
import dev.freestone.spi.Tx;
import dev.freestone.spi.TypeLinkRow;
import dev.freestone.spi.TypeVersionRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What types would make happen. Writes nothing. Thread-safe. Source: docs/spec/cases-and-notifications.md 10, 13.
 */
public final class TypeQuestions {
    private final EngineParts parts;
    private final CompanyId company;

    /**
     * Questions about the types of one company.
     *
     * @param parts the engine
     * @param company the owner
     */
    public TypeQuestions(EngineParts parts, CompanyId company) {
        this.parts = parts;
        this.company = company;
    }

    /**
     * When something is due, and which days are skipped until then.
     *
     * @param trigger when it is triggered
     * @param delay how long it waits
     * @param unit in what that is counted
     * @return the due instant in the zone of the company
     * @throws FreestoneException {@code validation}, {@code calendar_unavailable}
     */
    public DueDate dueDate(Instant trigger, OptionalInt delay, Optional<DelayUnit> unit) {
        List<Violation> problems = new ArrayList<>(TypeRules.dayViolations("delay", delay, TypeRules.MAX_DELAY));
        if (delay.isPresent() != unit.isPresent()) {
            problems.add(Violation.of(
                    delay.isPresent() ? "unit" : "delay", ViolationCode.REQUIRED, "missing, give both or neither"));
        }
        if (!problems.isEmpty()) {
            throw FreestoneException.validation(problems);
        }
        CompanyProfile profile = Companies.require(parts, company);
        return DueDateRule.of(trigger, delay, unit, profile.zone(), BusinessCalendar.from(profile));
    }

    /**
     * What changes would make happen by what is in force.
     *
     * @param changes one after the other
     * @param at when changes happen that do not say when
     * @return an answer for each
     * @throws FreestoneException {@code event_id_reused}, {@code calendar_unavailable}
     */
    public List<SimulatedChange> simulate(List<CaseChange> changes, Instant at) {
        Catalog catalog = parts.storage().read(tx -> parts.casework().catalogs().of(tx, company));
        return run(changes, new EventSimulation(catalog, Companies.require(parts, company), at));
    }

    /**
     * What changes would make happen by given types.
     *
     * @param changes one after the other
     * @param notifications notification types; drafts take part as if they were active
     * @param stops do-not-interact types; drafts take part as if they were active
     * @param at when changes happen that do not say when
     * @return an answer for each
     * @throws FreestoneException {@code event_id_reused}, {@code calendar_unavailable}
     */
    public List<SimulatedChange> simulate(
            List<CaseChange> changes,
            Collection<NotificationType> notifications,
            Collection<DoNotInteractType> stops,
            Instant at) {
        Catalog catalog = Catalog.of(
                0,
                notifications.stream().map(TypeQuestions::tried).toList(),
                stops.stream().map(TypeQuestions::tried).toList());
        return run(changes, new EventSimulation(catalog, Companies.require(parts, company), at));
    }

    private static List<SimulatedChange> run(List<CaseChange> changes, EventSimulation simulation) {
        return changes.stream().map(simulation::next).toList();
    }

    /**
     * What a version would have done with the events of a time.
     *
     * @param kind what kind of type it is
     * @param type the type
     * @param version the version, in whatever status
     * @param from events at this instant or later
     * @param to events before this instant
     * @return how often it would have fired, beside the active version
     * @throws FreestoneException {@code not_found}
     */
    public TriggerReplay replay(TypeKind kind, TypeId type, int version, Instant from, Instant to) {
        Companies.require(parts, company);
        Both both = parts.storage().read(tx -> both(tx, kind, type, version));
        return new EventReplay(parts, company)
                .run(type, both.draft(), both.active(), from.truncatedTo(ChronoUnit.MICROS), to);
    }

    private record Both(TriggerIndex draft, TriggerIndex active) {}

    private Both both(Tx tx, TypeKind kind, TypeId type, int version) {
        List<TypeVersionRow> rows = tx.notificationTypes().versions(company, kind, type);
        Set<CaseTypeId> caseTypes = tx.notificationTypes().links(company, type).stream()
                .map(TypeLinkRow::caseType)
                .collect(Collectors.toSet());
        TypeVersionRow draft = rows.stream()
                .filter(row -> row.version() == version)
                .findFirst()
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.NOT_FOUND,
                        "version " + version + " of type " + type + " does not exist in this company",
                        Map.of("type", type.toString())));
        Optional<TypeVersionRow> active =
                rows.stream().filter(row -> row.status() == TypeStatus.ACTIVE).findFirst();
        return new Both(index(Optional.of(draft), caseTypes), index(active, caseTypes));
    }

    private static TriggerIndex index(Optional<TypeVersionRow> row, Set<CaseTypeId> caseTypes) {
        Optional<TriggeredType> type = row.map(each -> StoredTypes.read(each, caseTypes));
        return TriggerIndex.compile(
                type
                        .flatMap(each ->
                                each instanceof NotificationType found ? Optional.of(tried(found)) : Optional.empty())
                        .stream()
                        .toList(),
                type
                        .flatMap(each ->
                                each instanceof DoNotInteractType found ? Optional.of(tried(found)) : Optional.empty())
                        .stream()
                        .toList());
    }

    private static NotificationType tried(NotificationType type) {
        return new NotificationType(
                StoredTypes.standing(type.header(), TypeStatus.ACTIVE),
                type.trigger(),
                type.notice(),
                type.caseTypeIds());
    }

    private static DoNotInteractType tried(DoNotInteractType type) {
        return new DoNotInteractType(
                StoredTypes.standing(type.header(), TypeStatus.ACTIVE),
                type.trigger(),
                type.stop(),
                type.caseTypeIds());
    }
}
