package dev.freestone.memory;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainAnchor;
import dev.freestone.spi.AnchorSink;
import dev.freestone.testkit.AnchorSinkConformance;
import dev.freestone.testkit.AnchorSinkFixture;
import java.util.List;

class InMemoryAnchorSinkTest extends AnchorSinkConformance {
    @Override
    protected AnchorSinkFixture openFixture() {
        InMemoryAnchorSink sink = InMemoryAnchorSink.create();
        return new AnchorSinkFixture() {
            @Override
            public AnchorSink sink() {
                return sink;
            }

            @Override
            public List<ChainAnchor> kept(CompanyId company) {
                return sink.anchors(company);
            }

            @Override
            public void close() {}
        };
    }
}
