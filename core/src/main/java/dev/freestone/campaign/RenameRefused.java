package dev.freestone.campaign;

/** What is done where a server refuses to rename files. Source: docs/spec/outreach-campaigns.md 5.4. */
public enum RenameRefused {
    /** The delivery fails with {@code delivery_rename_refused}; a file never bears its name before it is whole. */
    FAIL,
    /** The file is created under its name, exclusively; whoever looks too early sees a part of it. */
    DIRECT
}
