package dev.freestone.memory;

import dev.freestone.spi.RunFiles;
import dev.freestone.testkit.RunFilesConformance;
import dev.freestone.testkit.RunFilesFixture;

class InMemoryRunFilesTest extends RunFilesConformance {
    @Override
    protected RunFilesFixture openFixture() {
        RunFiles files = InMemoryRunFiles.create();
        return new RunFilesFixture() {
            @Override
            public RunFiles files() {
                return files;
            }

            @Override
            public RunFiles reopened() {
                return files;
            }

            @Override
            public void close() {}
        };
    }
}
