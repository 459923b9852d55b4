package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeStatus;
import java.util.ArrayList;
import java.util.List;

/** Reads request bodies of promo program types. */
final class PromoProgramTypeBody {
    private static final List<String> SYSTEM = List.of("id", "companyId", "timestamps");
    private static final List<String> FIXED = List.of("id", "companyId", "promoType", "timestamps");

    private PromoProgramTypeBody() {}

    static PromoProgramTypeDraft draft(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        PromoProgramTypeDraft.Builder draft = attributes(body).build().applyTo(PromoProgramTypeDraft.builder());
        draft.promoType = Changes.given(body.code(
                "promoType",
                text -> PromoType.parse(text).orElse(null),
                (at, text) -> Violation.of(at, ViolationCode.UNKNOWN_VALUE, "no such promo type, take sameAsCash")));
        var echoed = body.echoed(SYSTEM);
        body.end();
        draft.problems = ReadOnly.refused(problems, echoed);
        return draft.build();
    }

    static PromoProgramTypeChange change(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        PromoProgramTypeChange.Builder change = attributes(body);
        change.echoed = body.echoed(FIXED);
        body.end();
        change.problems = problems;
        return change.build();
    }

    private static PromoProgramTypeChange.Builder attributes(BodyReader body) {
        return PromoProgramTypeChange.builder()
                .externalId(body.text("externalId"))
                .status(body.code(
                        "status",
                        text -> PromoTypeStatus.parse(text).orElse(null),
                        (at, text) -> Violation.of(
                                at,
                                ViolationCode.UNKNOWN_VALUE,
                                "no such status, take one of draft active deprecated")))
                .displayName(body.text("displayName"))
                .description(body.text("description"))
                .metaData(body.data("metaData"));
    }
}
