package dev.freestone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes files by the command of OpenSSH, where it is installed. */
record OpenSshPut(DropServer server, Path folder) {
    private static final Path COMMAND = Path.of("/usr/bin/sftp");

    static boolean isThere() {
        return Files.isExecutable(COMMAND);
    }

    void write(DropFile file) throws Exception {
        Path batch = Files.writeString(folder.resolve("batch"), "put " + file.path() + " " + file.name() + "\n");
        Process process = new ProcessBuilder(List.of(
                        COMMAND.toString(),
                        "-q",
                        "-b",
                        batch.toString(),
                        "-F",
                        "/dev/null",
                        "-P",
                        Integer.toString(server.port()),
                        "-i",
                        folder.resolve("key").toString(),
                        "-o",
                        "IdentitiesOnly=yes",
                        "-o",
                        "StrictHostKeyChecking=yes",
                        "-o",
                        "UserKnownHostsFile=" + folder.resolve("known_hosts"),
                        DropServer.USERNAME + "@127.0.0.1"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the command of OpenSSH failed");
        }
    }
}
