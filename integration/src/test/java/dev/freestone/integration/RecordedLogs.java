package dev.freestone.integration;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** What every logger says at every level, of SLF4J and of the JDK, from {@link #listen} on. Nothing is printed. */
final class RecordedLogs implements AutoCloseable {
    private static final List<RecordedLogs> LISTENING = new CopyOnWriteArrayList<>();

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final java.util.logging.Logger root = LogManager.getLogManager().getLogger("");
    private final java.util.logging.Level levelBefore = root.getLevel();
    private final List<Handler> before = List.of(root.getHandlers());
    private final Handler jdk = new JdkLines();

    private RecordedLogs() {}

    static RecordedLogs listen() {
        RecordedLogs logs = new RecordedLogs();
        logs.before.forEach(logs.root::removeHandler);
        logs.root.addHandler(logs.jdk);
        logs.root.setLevel(java.util.logging.Level.ALL);
        LISTENING.add(logs);
        return logs;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        LISTENING.remove(this);
        root.setLevel(levelBefore);
        root.removeHandler(jdk);
        before.forEach(root::addHandler);
    }

    private final class JdkLines extends Handler {
        JdkLines() {
            setLevel(java.util.logging.Level.ALL);
            setFormatter(new SimpleFormatter());
        }

        @Override
        public void publish(LogRecord record) {
            lines.add(getFormatter().format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Named in META-INF/services. */
    public static final class Provider implements SLF4JServiceProvider {
        private final IMarkerFactory markers = new BasicMarkerFactory();
        private final MDCAdapter contexts = new NOPMDCAdapter();

        @Override
        public ILoggerFactory getLoggerFactory() {
            return SpeakingLogger::new;
        }

        @Override
        public IMarkerFactory getMarkerFactory() {
            return markers;
        }

        @Override
        public MDCAdapter getMDCAdapter() {
            return contexts;
        }

        @Override
        public String getRequestedApiVersion() {
            return "2.0.99";
        }

        @Override
        public void initialize() {}
    }

    private static final class SpeakingLogger extends LegacyAbstractLogger implements Logger {
        private static final long serialVersionUID = 1;

        SpeakingLogger(String name) {
            this.name = name;
        }

        @Override
        public boolean isTraceEnabled() {
            return !LISTENING.isEmpty();
        }

        @Override
        public boolean isDebugEnabled() {
            return isTraceEnabled();
        }

        @Override
        public boolean isInfoEnabled() {
            return isTraceEnabled();
        }

        @Override
        public boolean isWarnEnabled() {
            return isTraceEnabled();
        }

        @Override
        public boolean isErrorEnabled() {
            return isTraceEnabled();
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String message,
                Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            String line = level + " " + name + " "
                    + MessageFormatter.basicArrayFormat(message, arguments)
                    + (thrown == null ? "" : " " + thrown);
            LISTENING.forEach(logs -> logs.lines.add(line));
        }
    }
}
