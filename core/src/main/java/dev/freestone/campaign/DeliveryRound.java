package dev.freestone.campaign;

import dev.freestone.error.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an attempt to deliver the files of a run has come to. Immutable. Source: docs/spec/outreach-campaigns.md 5.4.
 *
 * @param deliveries all deliveries of the run after it
 * @param retryAfter how long to wait before the next attempt; empty when there is none
 * @param failure why the delivery is given up; empty while it is not
 */
public record DeliveryRound(List<RunDelivery> deliveries, Optional<Duration> retryAfter, Optional<ErrorCode> failure) {
    /**
     * Copies the deliveries.
     *
     * @param deliveries all deliveries of the run after it
     * @param retryAfter how long to wait before the next attempt; empty when there is none
     * @param failure why the delivery is given up; empty while it is not
     */
    public DeliveryRound {
        deliveries = List.copyOf(deliveries);
    }

    /**
     * What was seen of each file. One that was not tried, because another one failed before it, has failed with that one's code.
     *
     * @param delivered how those were compared that are there, by their names there
     * @param failed why the others are not
     */
    public record Seen(Map<String, String> delivered, Map<String, ErrorCode> failed) {
        /**
         * Copies the components.
         *
         * @param delivered how those were compared that are there, by their names there
         * @param failed why the others are not
         */
        public Seen {
            delivered = Map.copyOf(delivered);
            failed = Map.copyOf(failed);
        }
    }

    /**
     * Judges an attempt.
     *
     * @param before the deliveries before it
     * @param seen what was seen
     * @return all are tried again as long as each of those that failed may be; otherwise the first that may not ends them
     */
    public static DeliveryRound of(List<RunDelivery> before, Seen seen) {
        Optional<ErrorCode> end = before.stream()
                .filter(each -> isOver(each, seen))
                .findFirst()
                .map(each -> seen.failed().get(each.fileName()));
        Optional<Duration> wait = end.isPresent()
                ? Optional.empty()
                : before.stream().flatMap(each -> again(each, seen).stream()).max(Duration::compareTo);
        return new DeliveryRound(after(before, seen, end.isPresent()), wait, end);
    }

    /**
     * Judges an attempt that is the only one.
     *
     * @param before the deliveries before it
     * @param seen what was seen
     * @return none is tried again
     */
    public static DeliveryRound only(List<RunDelivery> before, Seen seen) {
        Optional<ErrorCode> end = before.stream()
                .filter(each -> seen.failed().containsKey(each.fileName()))
                .findFirst()
                .map(each -> seen.failed().get(each.fileName()));
        return new DeliveryRound(after(before, seen, true), Optional.empty(), end);
    }

    /**
     * The deliveries of a run that shall have more files.
     *
     * @param known its deliveries so far, which stay as they are
     * @param files what it shall have, in their order, known or not
     * @return what is known, then the rest
     */
    public static List<RunDelivery> plan(List<RunDelivery> known, List<RunDelivery> files) {
        Set<String> names = known.stream().map(RunDelivery::fileName).collect(Collectors.toSet());
        return Stream.concat(known.stream(), files.stream().filter(file -> !names.contains(file.fileName())))
                .toList();
    }

    private static boolean isOver(RunDelivery before, Seen seen) {
        return seen.failed().containsKey(before.fileName())
                && again(before, seen).isEmpty();
    }

    private static Optional<Duration> again(RunDelivery before, Seen seen) {
        return Optional.ofNullable(seen.failed().get(before.fileName()))
                .flatMap(code -> DeliveryRetry.after(code, before.attempts() + 1));
    }

    private static List<RunDelivery> after(List<RunDelivery> before, Seen seen, boolean last) {
        return before.stream().map(each -> after(each, seen, last)).toList();
    }

    private static RunDelivery after(RunDelivery before, Seen seen, boolean last) {
        return Optional.ofNullable(seen.delivered().get(before.fileName()))
                .map(before::delivered)
                .or(() -> Optional.ofNullable(seen.failed().get(before.fileName()))
                        .map(code -> before.failed(code, last)))
                .orElse(before);
    }
}
