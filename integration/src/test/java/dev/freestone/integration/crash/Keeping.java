package dev.freestone.integration.crash;

import dev.freestone.files.FolderRunFiles;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.spi.RunFiles;
import java.nio.file.Path;

/** Where the files of a run are kept. */
enum Keeping {
    FOLDER {
        @Override
        RunFiles files(JdbcStorage storage, Path folder) {
            return FolderRunFiles.under(folder);
        }
    },
    TABLES {
        @Override
        RunFiles files(JdbcStorage storage, Path folder) {
            return storage.runFiles();
        }
    };

    abstract RunFiles files(JdbcStorage storage, Path folder);
}
