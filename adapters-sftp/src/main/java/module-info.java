/** Drops files of runs on SFTP servers. */
module dev.freestone.sftp {
    requires transitive dev.freestone.spi;
    requires com.jcraft.jsch;
    requires static org.jspecify;

    exports dev.freestone.sftp;
}
