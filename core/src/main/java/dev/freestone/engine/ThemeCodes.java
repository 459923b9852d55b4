package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Theme;

/** Reads themes out of request bodies. */
final class ThemeCodes {
    private ThemeCodes() {}

    static Change<Theme> read(BodyReader body, String name) {
        return body.code(name, text -> Theme.parse(text).orElse(null), ThemeCodes::refused);
    }

    private static Violation refused(String at, String text) {
        return text.startsWith("inb")
                ? Violation.of(
                        at,
                        ViolationCode.THEME_NOT_OUTBOUND,
                        "not a theme of contacts that are started here, take one that begins with ops")
                : Violation.of(
                        at,
                        ViolationCode.UNKNOWN_VALUE,
                        "not one of the known values, take one of: opsCollDebt opsServicing opsAccountCredentials and"
                                + " the other ops themes");
    }
}
