package dev.freestone.memory;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.spi.TypeLinkRow;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Which types belong, or once belonged, to which case types. Guarded by the storage's lock. */
final class TypeLinkTable {
    /** A link that holds, or held between two revisions. */
    private record Held(Key key, TypeLinkRow link, long from, OptionalLong until) {
        boolean isLive() {
            return until.isEmpty();
        }

        boolean at(long revision) {
            return from <= revision && (isLive() || until.getAsLong() > revision);
        }
    }

    private record Key(CompanyId company, int type, String caseType, long number) {
        static final Comparator<Key> BY_TYPE = Comparator.comparing(
                        (Key key) -> key.company().value())
                .thenComparing(Key::type)
                .thenComparing(Key::caseType)
                .thenComparing(Key::number);

        static final Comparator<Key> BY_CASE_TYPE = Comparator.comparing(
                        (Key key) -> key.company().value())
                .thenComparing(Key::caseType)
                .thenComparing(Key::type)
                .thenComparing(Key::number);
    }

    private final UndoTree<Key, Held> byType = new UndoTree<>(Key.BY_TYPE);
    private final UndoTree<Key, Held> byCaseType = new UndoTree<>(Key.BY_CASE_TYPE);
    private long lastNumber;

    boolean link(CompanyId company, TypeLinkRow link, long revision, UndoLog undo) {
        if (live(company, link).isPresent()) {
            return false;
        }
        lastNumber++;
        Key key = new Key(company, link.type().value(), link.caseType().value(), lastNumber);
        put(new Held(key, link, revision, OptionalLong.empty()), undo);
        return true;
    }

    boolean unlink(CompanyId company, TypeLinkRow link, long revision, UndoLog undo) {
        Optional<Held> live = live(company, link);
        live.ifPresent(held -> put(new Held(held.key(), held.link(), held.from(), OptionalLong.of(revision)), undo));
        return live.isPresent();
    }

    /** The live links of a company, ordered by type. */
    Stream<TypeLinkRow> live(CompanyId company) {
        return byType.entries().tailMap(new Key(company, 0, "", 0)).values().stream()
                .takeWhile(held -> held.key().company().equals(company))
                .filter(Held::isLive)
                .map(Held::link);
    }

    /** The live links of a type, ordered by case type. */
    Stream<TypeLinkRow> live(CompanyId company, TypeId type) {
        return of(company, type).filter(Held::isLive).map(Held::link);
    }

    /** The live links of a case type, ordered by type. */
    Stream<TypeLinkRow> live(CompanyId company, CaseTypeId caseType) {
        return of(company, caseType).filter(Held::isLive).map(Held::link);
    }

    /** The types that were linked to a case type at a revision, in order. */
    Stream<TypeId> linkedAt(CompanyId company, CaseTypeId caseType, long revision) {
        return of(company, caseType)
                .filter(held -> held.at(revision))
                .map(held -> held.link().type())
                .distinct();
    }

    private Optional<Held> live(CompanyId company, TypeLinkRow link) {
        return of(company, link.type())
                .filter(held -> held.isLive() && held.link().equals(link))
                .findFirst();
    }

    private Stream<Held> of(CompanyId company, TypeId type) {
        return byType.entries().tailMap(new Key(company, type.value(), "", 0)).values().stream()
                .takeWhile(held ->
                        held.key().company().equals(company) && held.key().type() == type.value());
    }

    private Stream<Held> of(CompanyId company, CaseTypeId caseType) {
        return byCaseType.entries().tailMap(new Key(company, 0, caseType.value(), 0)).values().stream()
                .takeWhile(held -> held.key().company().equals(company)
                        && held.key().caseType().equals(caseType.value()));
    }

    private void put(Held held, UndoLog undo) {
        byType.put(held.key(), held, undo);
        byCaseType.put(held.key(), held, undo);
    }
}
