package dev.freestone.engine;

import dev.freestone.engine.journal.JournalKind;
import dev.freestone.error.Violation;
import dev.freestone.json.DoNotInteractTypeJson;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.ActivationRules;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.NoticeTemplate;
import dev.freestone.notification.TypeHeader;
import dev.freestone.notification.TypeRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Do-not-interact types: they send nothing, so that they need no template. Source: docs/spec/cases-and-notifications.md 6. */
record DoNotInteractShape() implements TypeShape<DoNotInteractType, DoNotInteractTypeDraft, DoNotInteractTypeChange> {
    @Override
    public TypeKind kind() {
        return TypeKind.DO_NOT_INTERACT;
    }

    @Override
    public JournalKind journal() {
        return JournalKind.DO_NOT_INTERACT_TYPE;
    }

    @Override
    public String noun() {
        return "do-not-interact type";
    }

    @Override
    public Map<String, Function<DoNotInteractType, ?>> attributes() {
        return Differences.DO_NOT_INTERACT_TYPE;
    }

    @Override
    public Document document(DoNotInteractType type) {
        return DoNotInteractTypeJson.document(type);
    }

    @Override
    public DoNotInteractType read(Document document, Set<CaseTypeId> caseTypes) {
        return DoNotInteractTypeJson.read(document, caseTypes);
    }

    @Override
    public Map<String, @Nullable Object> wire(DoNotInteractType type) {
        return DoNotInteractTypeJson.toMap(type);
    }

    @Override
    public DoNotInteractTypeDraft changed(DoNotInteractTypeChange change, DoNotInteractType current) {
        return change.applyTo(DoNotInteractTypeDraft.from(current));
    }

    @Override
    public DoNotInteractTypeDraft copied(DoNotInteractTypeChange change, DoNotInteractType source) {
        return change.overlaid(DoNotInteractTypeDraft.builderOf(source));
    }

    @Override
    public List<Violation> ranges(DoNotInteractTypeDraft draft) {
        return TypeRules.dayViolations("duration", draft.stop().duration(), TypeRules.MAX_DURATION);
    }

    @Override
    public Optional<TemplateKey> template(DoNotInteractTypeDraft draft) {
        return Optional.empty();
    }

    @Override
    public List<Violation> activation(DoNotInteractTypeDraft draft, Optional<NoticeTemplate> template) {
        return ActivationRules.violations(draft.stop());
    }

    @Override
    public DoNotInteractType type(
            TypeHeader header,
            DoNotInteractTypeDraft draft,
            Optional<NoticeTemplate> template,
            Set<CaseTypeId> caseTypes) {
        return new DoNotInteractType(header, draft.trigger(), draft.stop(), caseTypes);
    }

    @Override
    public DoNotInteractType with(TypeHeader header, DoNotInteractType type) {
        return new DoNotInteractType(header, type.trigger(), type.stop(), type.caseTypeIds());
    }
}
