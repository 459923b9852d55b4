package dev.freestone.files;

import java.util.regex.Pattern;

/** The names that files may have: no folder, nothing hidden, nothing that a file system would cut or rewrite. */
final class FileNames {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?");

    private FileNames() {}

    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    static String require(String name) {
        if (!isPlain(name)) {
            throw new IllegalArgumentException("name: not a plain file name such as contacts.csv, use 1 to 100 letters,"
                    + " digits, _ - and inner dots");
        }
        return name;
    }
}
