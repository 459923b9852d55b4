package dev.freestone.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system properties that the server of the JDK should have, which it reads once. Thread-safe. Source: docs/spec/rest.md 6. */
final class JdkServerSettings {
    static final String NO_DELAY = "sun.net.httpserver.nodelay";
    static final String REQUEST_SECONDS = "sun.net.httpserver.maxReqTime";
    static final String ANSWER_SECONDS = "sun.net.httpserver.maxRspTime";

    private static final Logger LOG = LoggerFactory.getLogger(JdkHttpMount.class);
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private JdkServerSettings() {}

    /** Warns once in the life of the process. */
    static void warnOnce() {
        advice(System::getProperty).filter(advice -> TOLD.compareAndSet(false, true)).ifPresent(LOG::warn);
    }

    /** What is missing; empty when nothing is. */
    static Optional<String> advice(UnaryOperator<@Nullable String> properties) {
        List<String> missing = new ArrayList<>();
        if (!Boolean.parseBoolean(properties.apply(NO_DELAY))) {
            missing.add("-D" + NO_DELAY + "=true (else a request waits 40 ms)");
        }
        if (!isPositive(properties.apply(REQUEST_SECONDS))) {
            missing.add("-D" + REQUEST_SECONDS + "=30 (else a slow request holds a thread for ever)");
        }
        if (!isPositive(properties.apply(ANSWER_SECONDS))) {
            missing.add("-D" + ANSWER_SECONDS + "=600 (else a slow reader does)");
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("the server of the JDK lacks settings, start Java with " + String.join(", ", missing));
    }

    private static boolean isPositive(@Nullable String seconds) {
        try {
            return seconds != null && Long.parseLong(seconds) > 0;
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }
}
