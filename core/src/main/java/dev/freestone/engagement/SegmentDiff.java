package dev.freestone.engagement;

/**
 * What a change of targeting means, in numbers. Immutable. Source: docs/spec/engagement-campaigns.md 4.5.
 *
 * @param judged the customers who were judged; a directory that is a {@code CustomerPrefilter} leaves out some whom neither
 *     targeting matches
 * @param entering whom only the new targeting matches
 * @param leaving whom only the old one matched
 */
public record SegmentDiff(long judged, long entering, long leaving) {}
