package dev.freestone.campaign;

/** What is done where a server refuses to rename files. Source: docs/spec/outreach-campaigns.md 5.4. */
public enum RenameRefused {
    /** The delivery fails with {@code delivery_rename_refused}; a file never bears its name before it is whole. */
    FAIL,
    /**
     * The file is created under its name, exclusively. Whoever looks too early sees a part of it, and a part stays when the
     * connection is lost then; the next attempt says {@code delivery_file_exists}.
     */
    DIRECT
}
