package dev.freestone.spi;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which work a node asks for. Immutable.
 *
 * @param kinds the kinds that it knows, the most urgent first, such as {@code outreach.schedule, outreach.run}; no two alike.
 *     Work of other kinds stays for nodes that know it
 * @param partition {@link WorkItem#partition()}; empty = all
 */
public record WorkWanted(List<String> kinds, OptionalInt partition) {
    /**
     * Checks and copies the components.
     *
     * @param kinds at least one
     * @param partition 0 to 7, or empty
     * @throws IllegalArgumentException when there is no kind, a kind comes twice or there is no such partition
     */
    public WorkWanted {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty() || kinds.stream().distinct().count() < kinds.size()) {
            throw new IllegalArgumentException("kinds: " + kinds + ", name at least one, each once");
        }
        if (partition.isPresent() && (partition.getAsInt() < 0 || partition.getAsInt() >= WorkItem.PARTITIONS)) {
            throw new IllegalArgumentException(
                    "partition: " + partition.getAsInt() + ", give 0 to " + (WorkItem.PARTITIONS - 1));
        }
    }

    /**
     * Work of some kinds, of all partitions.
     *
     * @param kinds the most urgent first
     * @return what is wanted
     */
    public static WorkWanted of(List<String> kinds) {
        return new WorkWanted(kinds, OptionalInt.empty());
    }

    /**
     * The same kinds of one partition only.
     *
     * @param number 0 to 7
     * @return what is wanted
     */
    public WorkWanted in(int number) {
        return new WorkWanted(kinds, OptionalInt.of(number));
    }

    /**
     * Whether an item is among what is wanted, if it is due.
     *
     * @param item an item
     * @return true when kind and partition fit
     */
    public boolean includes(WorkItem item) {
        return kinds.contains(item.kind()) && (partition.isEmpty() || partition.getAsInt() == item.partition());
    }
}
