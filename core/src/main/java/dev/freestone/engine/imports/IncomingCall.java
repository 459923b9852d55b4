package dev.freestone.engine.imports;

import dev.freestone.contact.ReportedCall;
import dev.freestone.model.contact.ReportId;

/** A call that is about to be stored: its person is the host's own id, and no other call beside it has its name. */
record IncomingCall(ReportId id, ReportedCall call, long line) {}
