package dev.freestone.engine.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a port of the host one question after the other, each once, until it has failed several times in a row or time is up. One
 * question that always fails keeps no other from being asked. Used by one thread.
 */
final class PatientPort<Q, A> {
    private static final Logger LOG = LoggerFactory.getLogger(PatientPort.class);
    private static final int MOST_FAILURES = 3;

    private final String name;
    private final Function<Q, A> port;
    private final InstantSource clock;
    private final Instant end;
    private final Map<Q, Optional<A>> answers = new HashMap<>();
    private int answered;
    private int failed;
    private int failedInRow;

    /**
     * Nothing was asked yet.
     *
     * @param name what to call it in a log
     * @param port what it throws is a fault of the moment
     * @param clock tells when time is up
     * @param end nothing is asked at or after this instant
     */
    PatientPort(String name, Function<Q, A> port, InstantSource clock, Instant end) {
        this.name = name;
        this.port = port;
        this.clock = clock;
        this.end = end;
    }

    /** The answer, or empty when there is none now. */
    Optional<A> ask(Q question) {
        Optional<A> known = answers.get(question);
        if (known != null) {
            return known;
        }
        if (failedInRow >= MOST_FAILURES || !clock.instant().isBefore(end)) {
            return Optional.empty();
        }
        Optional<A> answer = answer(question);
        answers.put(question, answer);
        return answer;
    }

    private Optional<A> answer(Q question) {
        try {
            A answer = port.apply(question);
            answered++;
            failedInRow = 0;
            return Optional.of(answer);
        } catch (RuntimeException e) {
            // Its message may hold personal data.
            LOG.warn("{} failed with {}", name, e.getClass().getSimpleName());
            failed++;
            failedInRow++;
            return Optional.empty();
        }
    }

    /** Whether it seems to be down, so that to ask more would be in vain. */
    boolean isDown() {
        return failedInRow >= MOST_FAILURES || (failed > 0 && answered == 0);
    }
}
