package dev.freestone.files;

import dev.freestone.model.campaign.RunFileId;
import dev.freestone.spi.StoredFile;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a published file, beside it: the hash in {@code NAME.sha256}, as {@code sha256sum --check} reads it,
 * and name, size and instant in {@code .published}, one word and one value a line.
 */
final class FileRecord {
    private static final String RECORD = ".published";
    private static final int HEX_DIGITS = 64;

    private FileRecord() {}

    static void write(Path directory, StoredFile file) throws IOException {
        Durable.write(sidecar(directory, file.name()), file.sha256() + "  " + file.name() + "\n");
        Durable.write(
                directory.resolve(RECORD),
                "name " + file.name() + "\nsize " + file.size() + "\ncreatedAt " + file.createdAt() + "\n");
    }

    static StoredFile read(Path directory, RunFileId id) throws IOException {
        List<String> lines = text(directory.resolve(RECORD)).lines().toList();
        if (lines.size() != 3) {
            throw damaged();
        }
        try {
            String name = value(lines.get(0), "name");
            long size = Long.parseLong(value(lines.get(1), "size"));
            Instant createdAt = Instant.parse(value(lines.get(2), "createdAt"));
            if (!FileNames.isPlain(name) || Files.size(directory.resolve(name)) != size) {
                throw damaged();
            }
            return new StoredFile(id, name, size, hash(directory, name), createdAt);
        } catch (NumberFormatException | DateTimeException e) {
            throw new IOException("the record of the file is damaged", e);
        }
    }

    private static String hash(Path directory, String name) throws IOException {
        String line = text(sidecar(directory, name));
        if (line.length() <= HEX_DIGITS || !line.substring(HEX_DIGITS).equals("  " + name + "\n")) {
            throw damaged();
        }
        return line.substring(0, HEX_DIGITS);
    }

    private static Path sidecar(Path directory, String name) {
        return directory.resolve(name + ".sha256");
    }

    /** By a stream: a channel would be closed under an interrupted reader. */
    private static String text(Path file) throws IOException {
        try (var in = new FileInputStream(file.toFile())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String value(String line, String word) throws IOException {
        if (!line.startsWith(word + " ")) {
            throw damaged();
        }
        return line.substring(word.length() + 1);
    }

    private static IOException damaged() {
        return new IOException("the record of the file is damaged or does not fit the file");
    }
}
