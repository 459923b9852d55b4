package dev.freestone.spi;

/**
 * How often a creative was shown, seen and followed. Immutable. Source: docs/spec/engagement-campaigns.md 9.
 *
 * @param presented how often it was in an answer
 * @param seen reports that it was seen, each showing once
 * @param clicked reports that it was followed, each showing once
 */
public record CreativeCounts(long presented, long seen, long clicked) {
    /** Never shown. */
    public static final CreativeCounts NONE = new CreativeCounts(0, 0, 0);
}
