package dev.freestone.files;

import dev.freestone.model.common.CompanyId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The folder name of a company. Lower-case letters, digits, {@code _} and {@code -} stand for themselves, every other
 * byte of the UTF-8 text as {@code %} and two lower-case hex digits: so no name leads out of the root, and no two
 * companies share one even where the file system ignores case or rewrites accents. A long name ends in {@code =} and its
 * SHA-256 instead.
 */
final class CompanyFolder {
    private static final int LONGEST = 160;
    private static final int KEPT_OF_LONG = 40;
    /** Names that Windows keeps for devices. */
    private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private CompanyFolder() {}

    static String nameOf(CompanyId company) {
        byte[] text = company.value().getBytes(StandardCharsets.UTF_8);
        boolean reserved = RESERVED.matcher(company.value()).matches();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length; i++) {
            if (isPlain(text[i]) && !(reserved && i == 0)) {
                name.append((char) text[i]);
            } else {
                name.append('%').append(HexFormat.of().toHexDigits(text[i]));
            }
        }
        return name.length() <= LONGEST
                ? name.toString()
                : name.substring(0, KEPT_OF_LONG)
                        + '='
                        + Sha256.hex(Sha256.create().digest(text));
    }

    private static boolean isPlain(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '_' || b == '-';
    }
}
