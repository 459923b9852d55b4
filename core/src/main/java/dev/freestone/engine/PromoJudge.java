package dev.freestone.engine;

import dev.freestone.campaign.CampaignRules;
import dev.freestone.campaign.FreeData;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.PromoProgramJson;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.Edit;
import dev.freestone.promo.PromoAmounts;
import dev.freestone.promo.PromoDateRules;
import dev.freestone.promo.PromoDates;
import dev.freestone.promo.PromoDatesEdit;
import dev.freestone.promo.PromoDatesResult;
import dev.freestone.promo.PromoEdit;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoScene;
import dev.freestone.promo.PromoStart;
import dev.freestone.promo.PromoUpdateResult;
import dev.freestone.promo.PromoUpdates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges drafts and updates of promo programs: all violations at once, those of what differs from the stored program only.
 * Source: docs/spec/promo-programs.md 3, 4.
 */
final class PromoJudge {
    private final Predicate<String> caseExists;

    /** Judges with the cases of the company. */
    PromoJudge(Predicate<String> caseExists) {
        this.caseExists = caseExists;
    }

    /** The texts whose length is bounded. */
    private record Texts(
            @NotEmptyText @MaxCodePoints(ExternalId.MAX_LENGTH) @Nullable
            String externalId) {}

    /** What a draft asks for, once it is found right. */
    record Wish(String typeId, boolean active, PromoDates dates, PromoProgram.Settings settings) {}

    Wish created(PromoProgramDraft draft, PromoStart start) {
        PromoProgramChange says = draft.says();
        Optional<String> type = given(says.promoTypeId());
        Optional<String> status = given(says.status());
        PromoDatesResult dates = PromoDateRules.create(dates(says), start);
        new Judgement()
                .add(says.problems())
                .add(required("promoTypeId", type))
                .rule(type, PromoJudge::typeId)
                .add(required("status", status))
                .rule(status, PromoJudge::firstStatus)
                .add(readable(dates.violations(), says))
                .rule(given(says.sacDisqualifyOverdueDays()), PromoUpdates::threshold)
                .add(shared(given(says.externalId()), given(says.metaData()), given(says.caseId())))
                .refuse();
        return new Wish(
                type.orElseThrow(),
                status.equals(Optional.of(PromoStatus.ACTIVE.code())),
                dates.dates().orElseThrow(),
                new PromoProgram.Settings(
                        given(says.sacDisqualifyOverdueDays())
                                .map(OptionalInt::of)
                                .orElse(OptionalInt.empty()),
                        given(says.externalId()).map(ExternalId::of),
                        given(says.metaData()).map(FreeData::kept),
                        given(says.caseId())));
    }

    PromoUpdateResult changed(PromoProgram stored, PromoProgramChange says, PromoScene scene) {
        PromoProgram.Settings kept = stored.settings();
        Optional<String> externalId = given(says.externalId())
                .filter(text -> !kept.externalId().map(ExternalId::value).equals(Optional.of(text)));
        Optional<Map<String, ?>> metaData =
                given(says.metaData()).filter(data -> !kept.metaData().equals(Optional.of(data)));
        Optional<String> caseId =
                given(says.caseId()).filter(id -> !kept.caseId().equals(Optional.of(id)));
        Judgement judgement = new Judgement()
                .add(says.problems())
                .add(ReadOnly.changed(says.echoed(), wire(stored)))
                .add(otherType(stored, says))
                .add(shared(externalId, metaData, caseId));
        PromoEdit edit = new PromoEdit(
                edit(says.status()),
                dates(says),
                edit(says.sacDisqualifyOverdueDays()),
                // What is refused above must not be made an id here.
                externalId.isPresent() && !externalIdProblems(externalId).isEmpty()
                        ? Edit.absent()
                        : edit(says.externalId()).map(ExternalId::of),
                edit(says.metaData()).map(data -> isKeepable(data) ? FreeData.kept(data) : data),
                edit(says.caseId()));
        PromoUpdateResult judged = PromoUpdates.judge(stored, edit, scene);
        judgement.add(readable(judged.violations(), says)).refuse();
        return judged;
    }

    private Judgement shared(Optional<String> externalId, Optional<Map<String, ?>> metaData, Optional<String> caseId) {
        return new Judgement()
                .add(externalIdProblems(externalId))
                .rule(metaData, FreeData::violations)
                .rule(caseId, this::caseProblems);
    }

    private static List<Violation> externalIdProblems(Optional<String> externalId) {
        List<Violation> found = new ArrayList<>(DraftLimits.violations(new Texts(externalId.orElse(null))));
        if (found.isEmpty()) {
            externalId.map(CampaignRules::externalIdViolations).ifPresent(found::addAll);
        }
        return found;
    }

    List<Violation> caseProblems(String id) {
        return caseExists.test(id)
                ? List.of()
                : List.of(Violation.of("caseId", ViolationCode.CASE_NOT_FOUND, "no such case, give one that exists"));
    }

    private static boolean isKeepable(Map<String, ?> data) {
        return FreeData.violations(data).isEmpty();
    }

    private static List<Violation> otherType(PromoProgram stored, PromoProgramChange says) {
        return says.promoTypeId()
                        .fold(
                                () -> true,
                                () -> false,
                                id -> id.equals(stored.offer().typeId().value()))
                ? List.of()
                : List.of(Violation.of(
                        "promoTypeId", ViolationCode.READ_ONLY, "a program keeps its type, leave it out or repeat it"));
    }

    private static List<Violation> typeId(String id) {
        return AnyId.parse(id).isPresent() ? List.of() : List.of(AnyIds.malformed("promoTypeId"));
    }

    private static List<Violation> firstStatus(String code) {
        return PromoStatus.parse(code)
                        .filter(status -> status == PromoStatus.PENDING || status == PromoStatus.ACTIVE)
                        .isPresent()
                ? List.of()
                : List.of(Violation.of(
                        "status",
                        ViolationCode.UNKNOWN_VALUE,
                        "a program begins as pending or active, take one of them"));
    }

    private static List<Violation> required(String attribute, Optional<?> value) {
        return value.isPresent()
                ? List.of()
                : List.of(Violation.of(attribute, ViolationCode.REQUIRED, "missing, give it"));
    }

    /** A program whose end or duration cannot be read only seems to have neither. */
    private static List<Violation> readable(List<Violation> found, PromoProgramChange says) {
        boolean unreadable = says.problems().stream()
                .anyMatch(each ->
                        each.path().equals("promoEndDate") || each.path().equals("promoDurationDays"));
        return unreadable
                ? found.stream()
                        .filter(each -> each.code() != ViolationCode.NEITHER_GIVEN)
                        .toList()
                : found;
    }

    private static PromoDatesEdit dates(PromoProgramChange says) {
        return new PromoDatesEdit(
                edit(says.promoStartDate()),
                edit(says.promoEndDate()),
                edit(says.promoDurationDays()),
                edit(says.promoGracePeriodDays()));
    }

    private static Map<String, @Nullable Object> wire(PromoProgram stored) {
        return PromoProgramJson.toMap(stored, new PromoAmounts(Optional.empty(), Optional.empty()));
    }

    private static <T> Edit<T> edit(Change<T> change) {
        return change.fold(Edit::absent, Edit::cleared, Edit::of);
    }

    private static <T> Optional<T> given(Change<T> change) {
        return change.applyTo(Optional.empty());
    }
}
