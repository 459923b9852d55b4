package dev.freestone.redash;

import dev.freestone.testkit.QuerySourceConformance;
import dev.freestone.testkit.QuerySourceFixture;

class RedashQueryConformanceTest extends QuerySourceConformance {
    @Override
    protected QuerySourceFixture openFixture() {
        return new RedashFixture();
    }
}
