package dev.freestone.engine.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text file that is shipped with the module. */
final class PolicyResource {
    private static final String FOLDER = "/freestone/policy/";

    private PolicyResource() {}

    /** The whole text of a file, such as {@code us-fl.json}. */
    static String text(String file) {
        try (InputStream in = PolicyResource.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("resource " + FOLDER + file
                        + " is not in the jar of freestone-core, keep it when you repackage the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
