package dev.freestone.engine;

import dev.freestone.engine.cases.Catalogs;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.lifecycle.Decision;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.CaseWarning;
import dev.freestone.notification.TriggeredType;
import dev.freestone.notification.TypeAnswer;
import dev.freestone.notification.TypeFact;
import dev.freestone.notification.TypeHeader;
import dev.freestone.notification.TypeRules;
import dev.freestone.notification.TypeTimes;
import dev.freestone.spi.Tx;
import dev.freestone.spi.TypeHeadRow;
import dev.freestone.spi.TypeVersionRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes and changes versions of one kind of types. What is put in force or out of it locks the head of its type first, then
 * raises the revision of the catalog, and judges only then: what it is judged by cannot change any more. Thread-safe. Source:
 * docs/spec/cases-and-notifications.md 5.
 */
final class TypeCommands<T extends TriggeredType, D extends TypeDraft, C extends TypeEdit> {
    private final EngineParts parts;
    private final Caller caller;
    private final TypeShape<T, D, C> shape;
    private final TypeRows<T> rows;
    private final TypeJudge<T, D, C> judge;

    TypeCommands(EngineParts parts, Caller caller, TypeShape<T, D, C> shape) {
        this.parts = parts;
        this.caller = caller;
        this.shape = shape;
        this.rows = new TypeRows<>(shape, caller.company());
        this.judge = new TypeJudge<>(shape);
    }

    TypeAnswer<T> create(D draft) {
        Companies.require(parts, caller.company());
        return decided(
                () -> TypeJudge.activates(Optional.empty(), draft) ? shape.template(draft) : Optional.empty(),
                (tx, look) -> begun(tx, Optional.empty(), draft, look, Map.of()));
    }

    TypeAnswer<T> copy(TypeRef source, C change) {
        Companies.require(parts, caller.company());
        return decided(
                () -> wanted(
                        change,
                        tx -> shape.copied(
                                change, rows.read(tx, rows.shown(tx, rows.head(tx, source.id()), source.version())))),
                (tx, look) -> {
                    TypeHeadRow head = rows.lock(tx, source.id());
                    TypeVersionRow row = rows.shown(tx, head, source.version());
                    D draft = shape.copied(change, rows.read(tx, row));
                    return begun(tx, Optional.of(head), draft, look, Map.of("copied", row.version()));
                });
    }

    TypeAnswer<T> update(TypeRef ref, C change) {
        Companies.require(parts, caller.company());
        return decided(
                () -> wanted(
                        change,
                        tx -> shape.changed(
                                change, rows.read(tx, rows.toChange(tx, rows.head(tx, ref.id()), ref.version())))),
                (tx, look) -> {
                    TypeHeadRow head = rows.lock(tx, ref.id());
                    return changed(tx, head, rows.toChange(tx, head, ref.version()), change, look);
                });
    }

    private Optional<TemplateKey> wanted(C change, Function<Tx, D> draft) {
        return change.activates() ? parts.storage().read(tx -> shape.template(draft.apply(tx))) : Optional.empty();
    }

    /** Asks for the template before the transaction; a version that wants another one by then is decided again. */
    private TypeAnswer<T> decided(
            Supplier<Optional<TemplateKey>> template,
            BiFunction<Tx, ActivationTemplate, Optional<TypeAnswer<T>>> decision) {
        for (int tries = 0; tries < Commit.MAX_TRIES; tries++) {
            ActivationTemplate look = ActivationTemplate.at(parts, caller.company(), template.get());
            Optional<TypeAnswer<T>> answer = Commit.decide(parts.storage(), tx -> decision.apply(tx, look));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw FreestoneException.of(
                ErrorCode.CONFLICT,
                "others changed the template of the " + shape.noun() + " " + Commit.MAX_TRIES
                        + " times meanwhile, read it and try again");
    }

    private Optional<TypeAnswer<T>> begun(
            Tx tx, Optional<TypeHeadRow> copied, D draft, ActivationTemplate look, Map<String, ?> details) {
        boolean activates = TypeJudge.activates(Optional.empty(), draft);
        if (activates && !look.asked().equals(shape.template(draft))) {
            return Optional.empty();
        }
        OptionalLong revision = revision(tx, activates);
        Set<CaseTypeId> links = copied.map(head -> rows.links(tx, head.id())).orElse(Set.of());
        judge.created(draft, facts(tx, activates, look, links));
        Instant now = now();
        TypeHeadRow head = copied.map(TypeCommands::grown).orElseGet(() -> newHead(tx, now));
        TypeHeader wanted = new TypeHeader(
                head.id(),
                head.latest(),
                copied.map(TypeHeadRow::id),
                caller.company(),
                draft.name().orElse(""),
                draft.description().orElse(""),
                draft.status().orElse(TypeStatus.DRAFT),
                TypeTimes.created(now));
        return TypeRules.created(shape.kind(), wanted)
                .fold(
                        accepted -> {
                            supersede(tx, head, revision, now);
                            T type = shape.type(
                                    accepted.next(), draft, activates ? look.found() : Optional.empty(), links);
                            rows.insert(tx, type, revision);
                            show(tx, head, type);
                            journal(tx, accepted, details);
                            return Optional.of(answer(type, activates));
                        },
                        () -> {
                            throw new IllegalStateException("a new version cannot be unchanged");
                        },
                        rejected -> {
                            throw refusal(rejected);
                        });
    }

    private Optional<TypeAnswer<T>> changed(
            Tx tx, TypeHeadRow head, TypeVersionRow row, C change, ActivationTemplate look) {
        T current = rows.read(tx, row);
        D draft = shape.changed(change, current);
        boolean activates = TypeJudge.activates(Optional.of(current.status()), draft);
        if (activates && !look.asked().equals(shape.template(draft))) {
            return Optional.empty();
        }
        boolean ends =
                current.status() == TypeStatus.ACTIVE && draft.status().equals(Optional.of(TypeStatus.DEPRECATED));
        OptionalLong revision = revision(tx, activates || ends);
        T wanted = shape.type(
                wanted(current.header(), draft),
                draft,
                activates ? look.found() : Optional.empty(),
                current.caseTypeIds());
        List<String> differing = Differences.names(shape.attributes(), current, wanted);
        judge.changed(
                current, draft, change, new HashSet<>(differing), facts(tx, activates, look, current.caseTypeIds()));
        Instant now = now();
        return TypeRules.changed(shape.kind(), current.header(), wanted.header(), !differing.isEmpty(), now)
                .fold(
                        accepted -> {
                            if (activates) {
                                supersede(tx, head, revision, now);
                            }
                            // A version that only ends keeps what it was activated with.
                            T type = shape.with(accepted.next(), activates || !differing.isEmpty() ? wanted : current);
                            rows.update(
                                    tx,
                                    type,
                                    activates ? revision : row.activeFrom(),
                                    ends ? revision : row.activeUntil());
                            show(tx, head, type);
                            journal(tx, accepted, differing.isEmpty() ? Map.of() : Map.of("attributes", differing));
                            return Optional.of(answer(type, activates));
                        },
                        () -> Optional.of(answer(current, false)),
                        rejected -> {
                            throw refusal(rejected);
                        });
    }

    /** The version in force, if any, is in force no more. */
    private void supersede(Tx tx, TypeHeadRow head, OptionalLong revision, Instant now) {
        if (revision.isEmpty()) {
            return;
        }
        rows.active(tx, head).ifPresent(row -> {
            T active = rows.read(tx, row);
            TypeHeader ended = TypeRules.superseded(shape.kind(), active.header(), now)
                    .fold(
                            accepted -> {
                                journal(tx, accepted, Map.of());
                                return accepted.next();
                            },
                            active::header,
                            rejected -> {
                                throw refusal(rejected);
                            });
            rows.update(tx, shape.with(ended, active), row.activeFrom(), revision);
        });
    }

    /** The version in force stands for the type, without one the latest. */
    private void show(Tx tx, TypeHeadRow head, T type) {
        int shown = type.status() == TypeStatus.ACTIVE
                ? type.version()
                : rows.active(tx, head).map(TypeVersionRow::version).orElse(head.latest());
        tx.notificationTypes()
                .saveHead(new TypeHeadRow(
                        head.id(), head.company(), head.kind(), head.createdAt(), head.latest(), shown));
    }

    private TypeHeadRow newHead(Tx tx, Instant now) {
        var id = tx.notificationTypes().create(caller.company(), shape.kind(), now);
        return new TypeHeadRow(id, caller.company(), shape.kind(), now, 1, 1);
    }

    private static TypeHeadRow grown(TypeHeadRow head) {
        return new TypeHeadRow(
                head.id(), head.company(), head.kind(), head.createdAt(), head.latest() + 1, head.shown());
    }

    private OptionalLong revision(Tx tx, boolean changesCatalog) {
        return changesCatalog ? OptionalLong.of(Catalogs.raise(tx, caller.company())) : OptionalLong.empty();
    }

    private Optional<TypeJudge.Facts> facts(
            Tx tx, boolean activates, ActivationTemplate look, Set<CaseTypeId> caseTypes) {
        return activates
                ? Optional.of(new TypeJudge.Facts(look.found(), rows.caseTypes(tx, caseTypes)))
                : Optional.empty();
    }

    private TypeHeader wanted(TypeHeader current, D draft) {
        return new TypeHeader(
                current.id(),
                current.version(),
                current.derivedFrom(),
                current.companyId(),
                draft.name().orElse(""),
                draft.description().orElse(""),
                draft.status().orElse(current.status()),
                current.times());
    }

    private TypeAnswer<T> answer(T type, boolean activated) {
        return new TypeAnswer<>(
                type,
                activated && type.caseTypeIds().isEmpty()
                        ? List.of(new CaseWarning(
                                CaseWarning.NOT_ASSOCIATED, type.id(), type.version(), Optional.empty()))
                        : List.of());
    }

    private void journal(Tx tx, Decision.Accepted<TypeHeader, TypeFact, Void> accepted, Map<String, ?> details) {
        TypeHeader header = accepted.next();
        for (TypeFact fact : accepted.facts()) {
            Map<String, Object> body = new LinkedHashMap<>(details);
            fact.from().ifPresent(from -> body.put("from", from.code()));
            body.put("to", fact.to().code());
            var subject = shape.journal().subject(caller.company(), header.id().toString(), header.version());
            tx.journal()
                    .append(JournalEntries.entry(subject, fact.event(), Optional.of(fact.row()), caller.actor(), body));
        }
    }

    private static FreestoneException refusal(Decision.Rejected<TypeHeader, TypeFact, Void> rejected) {
        return FreestoneException.of(rejected.reason(), rejected.message(), rejected.details());
    }

    private Instant now() {
        return parts.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
