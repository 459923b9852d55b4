package dev.freestone.cases;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of case types. Static and thread-safe. Source: docs/spec/cases-and-notifications.md 2, 3. */
public final class CaseTypeRules {
    /** The greatest length of a name in code points. */
    public static final int MAX_NAME = 50;

    /** The greatest number of values of a field that has a list of them. */
    public static final int MAX_VALUES = 100;

    private static final String FIELDS = "fields";

    private CaseTypeRules() {}

    /**
     * Whether a product is named as lists of types name it.
     *
     * @param loanTypeId the product
     * @return {@code bad_format}, or nothing
     */
    public static List<Violation> loanTypeViolations(String loanTypeId) {
        return AnyId.parse(loanTypeId).isPresent()
                ? List.of()
                : List.of(Violation.of(
                        "loanTypeId",
                        ViolationCode.BAD_FORMAT,
                        "not an id, give ext-…, a public id such as LT-4T2K-9QXD, or 1 to 18 digits"));
    }

    /**
     * What is wrong with a closed list of fields. No message shows a value.
     *
     * @param fields in order
     * @return every violation, at places such as {@code fields[3].fieldName}
     */
    public static List<Violation> fieldViolations(List<CaseField> fields) {
        List<Violation> found = new ArrayList<>();
        if (fields.size() > CaseFields.MAX_FIELDS) {
            found.add(Violation.of(
                    FIELDS,
                    ViolationCode.OUT_OF_RANGE,
                    fields.size() + " fields, give at most " + CaseFields.MAX_FIELDS));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            CaseField field = fields.get(i);
            String place = FIELDS + "[" + i + "]";
            name(found, place + ".fieldName", field.fieldName(), seen);
            values(found, place + ".enum", field);
        }
        return found;
    }

    private static void name(List<Violation> found, String place, String name, Set<String> seen) {
        int length = Texts.length(name);
        if (length == 0) {
            found.add(Violation.of(place, ViolationCode.REQUIRED, "empty, name a field"));
        } else if (length > CaseFields.MAX_NAME) {
            found.add(Violation.of(
                    place, ViolationCode.TOO_LONG, length + " characters, give at most " + CaseFields.MAX_NAME));
        } else if (Texts.hasControl(name)) {
            found.add(Violation.of(place, ViolationCode.BAD_FORMAT, "holds a control character, remove it"));
        } else if (!seen.add(name)) {
            found.add(Violation.of(place, ViolationCode.DUPLICATE_NAME, "listed already, list it once"));
        }
    }

    private static void values(List<Violation> found, String place, CaseField field) {
        int values = field.values().size();
        if (field.dataType() != FieldType.ENUM) {
            if (values > 0) {
                found.add(Violation.of(
                        place,
                        ViolationCode.NOT_ALLOWED_WITH,
                        "a field of type " + field.dataType().code() + " has no list of values, leave it out"));
            }
        } else if (values == 0) {
            found.add(Violation.of(place, ViolationCode.REQUIRED, "missing, list the values of the field"));
        } else if (values > MAX_VALUES) {
            found.add(Violation.of(place, ViolationCode.OUT_OF_RANGE, values + " values, give at most " + MAX_VALUES));
        } else {
            lengths(found, place, field.values());
        }
    }

    private static void lengths(List<Violation> found, String place, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            int length = Texts.length(values.get(i));
            if (length > CaseFields.MAX_VALUE) {
                found.add(Violation.of(
                        place + "[" + i + "]",
                        ViolationCode.TOO_LONG,
                        length + " characters, give at most " + CaseFields.MAX_VALUE));
            }
        }
    }
}
