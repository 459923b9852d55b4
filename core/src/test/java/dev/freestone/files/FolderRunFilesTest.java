package dev.freestone.files;

import dev.freestone.spi.RunFiles;
import dev.freestone.testkit.RunFilesConformance;
import dev.freestone.testkit.RunFilesFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderRunFilesTest extends RunFilesConformance {
    @TempDir
    private Path folder;

    @Override
    protected RunFilesFixture openFixture() {
        RunFiles files = FolderRunFiles.under(folder.resolve("made/on/demand"));
        return new RunFilesFixture() {
            @Override
            public RunFiles files() {
                return files;
            }

            @Override
            public RunFiles reopened() {
                return FolderRunFiles.under(folder.resolve("made/on/demand"));
            }

            @Override
            public void close() {}
        };
    }
}
