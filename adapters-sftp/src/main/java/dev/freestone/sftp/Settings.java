package dev.freestone.sftp;

import java.time.Duration;

/** What was built. */
record Settings(
        HostKeys hostKeys,
        Duration connectTimeout,
        Duration callTimeout,
        Duration keepAlive,
        int foldersPerConnection) {}
