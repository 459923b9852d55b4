package dev.freestone.engine;

import dev.freestone.campaign.CsvRules;
import dev.freestone.campaign.CsvSettings;
import dev.freestone.campaign.LineEnding;
import dev.freestone.campaign.QuoteMode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Channel;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads request bodies of contact exporters. */
final class ContactExporterBody {
    private static final CsvSettings DEFAULT = CsvSettings.DEFAULT;

    private ContactExporterBody() {}

    static ContactExporterChange read(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        ContactExporterChange.Builder change = ContactExporterChange.builder()
                .contactMatchingCriteria(
                        body.object("contactMatchingCriteria", criteria -> criteria(criteria, problems)))
                .columnSettings(body.list("columnSettings", (at, each) -> column(body, at, each)))
                .checkCompliance(body.object("checkCompliance", ContactExporterBody::compliance))
                .csvSettings(body.object("csvSettings", ContactExporterBody::csv))
                .externalId(body.text("externalId"))
                .metaData(body.data("metaData"));
        change.echoed = body.echoed(ReadOnly.ATTRIBUTES);
        body.end();
        change.problems = problems;
        return change.build();
    }

    private static ContactCriteriaDraft criteria(BodyReader body, List<Violation> problems) {
        ContactCriteriaDraft.Builder draft = ContactCriteriaDraft.builder();
        ifGiven(codes(body, "contactType", ContactType::parse, "email phone address", problems), draft::contactType);
        ifGiven(
                codes(body, "status", ContactStatus::parse, "primary secondary additional archived", problems),
                draft::status);
        ifGiven(codes(body, "label", Optional::of, "", problems), draft::label);
        ifGiven(codes(body, "affiliation", Optional::of, "", problems), draft::affiliation);
        return draft.build();
    }

    private static <T> void ifGiven(@Nullable List<T> values, Consumer<List<T>> set) {
        if (values != null) {
            set.accept(values);
        }
    }

    /** The codes of an array; null when it is absent or when an element was refused, so that nothing is judged twice. */
    private static <T> @Nullable List<T> codes(
            BodyReader body,
            String name,
            Function<String, Optional<T>> parse,
            String allowed,
            List<Violation> problems) {
        int before = problems.size();
        List<T> values = Changes.given(body.list(name, (at, each) -> {
            if (!(each instanceof String text)) {
                body.wrongType(at, "text");
                return null;
            }
            T value = parse.apply(text).orElse(null);
            if (value == null) {
                problems.add(unknown(at, allowed));
            }
            return value;
        }));
        return problems.size() > before ? null : values;
    }

    private static ColumnDraft column(BodyReader body, String at, @Nullable Object element) {
        ColumnDraft column = body.element(
                at,
                element,
                parts -> new ColumnDraft(Changes.given(parts.text("field")), Changes.given(parts.text("outputName"))));
        // Whatever it is, it keeps its place, so that later violations name the right index.
        return column == null ? new ColumnDraft(null, null) : column;
    }

    private static ComplianceDraft compliance(BodyReader body) {
        return new ComplianceDraft(
                Changes.given(body.code(
                        "channel",
                        orNull(Channel::parse),
                        (at, text) -> unknown(at, "voice email fax text chat mail"))),
                Changes.given(ThemeCodes.read(body, "theme")),
                Changes.given(body.text("subject")),
                Boolean.TRUE.equals(Changes.given(body.truth("isAutodialed"))));
    }

    private static CsvSettings csv(BodyReader body) {
        Character delimiter = Changes.given(body.code(
                "delimiter",
                text -> text.length() == 1 && CsvRules.isDelimiter(text.charAt(0)) ? text.charAt(0) : null,
                (at, text) -> unknown(at, "comma, semicolon, TAB, vertical bar")));
        LineEnding lineEnding =
                Changes.given(body.code("lineEnding", orNull(LineEnding::parse), (at, text) -> unknown(at, "crlf lf")));
        QuoteMode quoteMode = Changes.given(
                body.code("quoteMode", orNull(QuoteMode::parse), (at, text) -> unknown(at, "minimal all")));
        return new CsvSettings(
                delimiter == null ? DEFAULT.delimiter() : delimiter,
                lineEnding == null ? DEFAULT.lineEnding() : lineEnding,
                quoteMode == null ? DEFAULT.quoteMode() : quoteMode,
                truth(body, "header", DEFAULT.header()),
                truth(body, "bom", DEFAULT.bom()),
                truth(body, "formulaGuard", DEFAULT.formulaGuard()));
    }

    private static boolean truth(BodyReader body, String name, boolean otherwise) {
        Boolean given = Changes.given(body.truth(name));
        return given == null ? otherwise : given;
    }

    private static <T> Function<String, @Nullable T> orNull(Function<String, Optional<T>> parse) {
        return text -> parse.apply(text).orElse(null);
    }

    private static Violation unknown(String at, String allowed) {
        return Violation.of(at, ViolationCode.UNKNOWN_VALUE, "not one of the known values, take one of: " + allowed);
    }
}
