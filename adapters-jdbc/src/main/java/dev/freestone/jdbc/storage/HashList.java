package dev.freestone.jdbc.storage;

import dev.freestone.model.contact.KeyedHash;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hashes in one column, a line each: no hash holds a line break. */
final class HashList {
    private static final String SEPARATOR = "\n";

    private HashList() {}

    /** Empty for no hashes, so that most rows hold nothing. */
    static Optional<String> text(List<KeyedHash> hashes) {
        return hashes.isEmpty()
                ? Optional.empty()
                : Optional.of(hashes.stream().map(KeyedHash::value).collect(Collectors.joining(SEPARATOR)));
    }

    static List<KeyedHash> read(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(SEPARATOR, -1)).map(KeyedHash::of).toList();
    }
}
