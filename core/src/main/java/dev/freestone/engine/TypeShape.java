package dev.freestone.engine;

import dev.freestone.engine.journal.JournalKind;
import dev.freestone.error.Violation;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.NoticeTemplate;
import dev.freestone.notification.TriggeredType;
import dev.freestone.notification.TypeHeader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything in which one kind of types differs from the other. Stateless or immutable. */
interface TypeShape<T extends TriggeredType, D extends TypeDraft, C extends TypeEdit> {
    TypeKind kind();

    JournalKind journal();

    /** What a type is called in messages. */
    String noun();

    /** The attributes of a version that a caller sets, without the status. */
    Map<String, Function<T, ?>> attributes();

    Document document(T type);

    T read(Document document, Set<CaseTypeId> caseTypes);

    Map<String, @Nullable Object> wire(T type);

    /** What a caller wants of a version that there is. */
    D changed(C change, T current);

    /** What a caller wants of a new version; the status is not copied. */
    D copied(C change, T source);

    /** The ranges of the attributes that only this kind has. */
    List<Violation> ranges(D draft);

    /** The template that a version in force needs; empty when it needs none, or does not say which. */
    Optional<TemplateKey> template(D draft);

    /** What a version lacks to be put in force. */
    List<Violation> activation(D draft, Optional<NoticeTemplate> template);

    T type(TypeHeader header, D draft, Optional<NoticeTemplate> template, Set<CaseTypeId> caseTypes);

    T with(TypeHeader header, T type);
}
