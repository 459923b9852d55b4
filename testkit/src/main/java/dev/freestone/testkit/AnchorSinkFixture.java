package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.spi.AnchorSink;
import java.util.List;

/** What {@link AnchorSinkConformance} needs of a sink under test. Made anew for each test and closed after it. */
public interface AnchorSinkFixture extends AutoCloseable {
    /**
     * The sink.
     *
     * @return the same at each call, empty at first; serves at least 16 threads
     */
    AnchorSink sink();

    /**
     * What is kept of a company, as a process finds it that starts after the one before has crashed.
     *
     * @param company the company
     * @return its anchors, in any order, each at least once
     */
    List<ChainAnchor> kept(CompanyId company);

    @Override
    void close();
}
