package dev.freestone.examples;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ReferenceHost} is asked for. Immutable.
 *
 * @param port where to listen, 0 = any that is free
 * @param data the folder that keeps everything, empty = in memory
 * @param isDemo whether demo data is wanted
 * @param isHelp whether only the help is wanted
 * @param problems what is wrong, each with its remedy
 */
record ReferenceHostArguments(int port, Optional<Path> data, boolean isDemo, boolean isHelp, List<String> problems) {
    static final String HELP = """
        Freestone behind HTTP, for trials: it listens on this machine only and knows sample people.

          --port N    where to listen, 0 to 65535, 0 = any that is free; default 8080
          --data DIR  keep everything in this folder (an H2 database and the files of runs); default: in memory
          --demo      begin with demo data, when there is no campaign yet
          --help      this text

        The environment variable FREESTONE_API_KEY, 16 to 200 letters, digits or any of . _ ~ + / = -, is the key of the one
        caller, who may do everything. Without it a random key is made at every start, and printed.
        The folder keeps secrets that you send, such as keys of queries, as they are.
        """;

    private static final int DEFAULT_PORT = 8080;
    private static final int GREATEST_PORT = 65_535;

    static ReferenceHostArguments parse(String... words) {
        Reader reader = new Reader();
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        while (!rest.isEmpty()) {
            reader.read(rest.removeFirst(), rest);
        }
        return new ReferenceHostArguments(
                reader.port,
                Optional.ofNullable(reader.data),
                reader.isDemo,
                reader.isHelp,
                List.copyOf(reader.problems));
    }

    /** Reads word by word and goes on after a wrong one. Not thread-safe. */
    private static final class Reader {
        private final List<String> problems = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private int port = DEFAULT_PORT;
        private @Nullable Path data;
        private boolean isDemo;
        private boolean isHelp;

        private void read(String word, Deque<String> rest) {
            if (!seen.add(word)) {
                problems.add(word + ": given twice, give it once");
            }
            switch (word) {
                case "--port" -> value(word, rest).ifPresent(this::port);
                case "--data" -> value(word, rest).ifPresent(this::data);
                case "--demo" -> isDemo = true;
                case "--help" -> isHelp = true;
                default -> problems.add(word + ": no such argument, give --port N, --data DIR, --demo or --help");
            }
        }

        private Optional<String> value(String word, Deque<String> rest) {
            if (rest.isEmpty() || rest.getFirst().startsWith("--")) {
                problems.add(word + ": its value is missing, give it behind the word");
                return Optional.empty();
            }
            return Optional.of(rest.removeFirst());
        }

        private void port(String text) {
            try {
                port = Integer.parseInt(text);
            } catch (NumberFormatException noNumber) {
                port = -1;
            }
            if (port < 0 || port > GREATEST_PORT) {
                problems.add("--port: " + text + " is none, give a number between 0 and " + GREATEST_PORT);
            }
        }

        private void data(String text) {
            try {
                Path folder = Path.of(text).toAbsolutePath().normalize();
                if (Files.exists(folder) && !Files.isDirectory(folder)) {
                    problems.add("--data: " + folder + " is a file, give the path of a folder");
                } else if (folder.toString().indexOf(';') >= 0) { // H2 reads settings behind it
                    problems.add("--data: " + folder + " has a semicolon, give a path without");
                }
                data = folder;
            } catch (InvalidPathException noPath) {
                problems.add("--data: " + text + " is no path, give that of a folder");
            }
        }
    }
}
