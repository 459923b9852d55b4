package dev.freestone.examples;

import dev.freestone.engine.Freestone;
import dev.freestone.engine.ListRequest;
import java.util.List;

/** A month of each system to look at, about {@link SamplePeople}. */
final class SampleData {
    private SampleData() {}

    static boolean isEmpty(Freestone freestone) {
        return freestone.campaigns().list(ListRequest.first()).total() == 0;
    }

    /** Only where there is no campaign, so that a folder gets it once. */
    static void fill(Freestone freestone, SampleClock clock) {
        SampleMonth.live(
                freestone,
                clock,
                List.of(
                        new SamplePrograms(freestone),
                        new SampleCases(freestone),
                        new SampleCards(freestone),
                        new SampleCampaigns(freestone),
                        new SampleRuns(freestone)));
    }
}
