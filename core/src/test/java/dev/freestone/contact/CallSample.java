package dev.freestone.contact;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.CallDirection;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportCount;
import dev.freestone.model.contact.ReportKind;
import dev.freestone.model.contact.ReportRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls and lines of a result file that tests begin with. */
final class CallSample {
    static final Instant MON_2026_03_02 = Instant.parse("2026-03-02T10:00:00Z");
    static final PersonId PERSON = PersonId.of("BO-77");

    private CallSample() {}

    static ReportedCall.Builder call() {
        return ReportedCall.outbound("call-1", PERSON, MON_2026_03_02);
    }

    static ReportedCall.Builder inboundCall() {
        return ReportedCall.inbound("call-1", PERSON, MON_2026_03_02);
    }

    /** A call with every component. */
    static ReportedCall whole() {
        return call().run(RunId.of("CR-5F0Q-77TL"))
                .loans("LN-5", "LN-6")
                .number(Destination.of("+15550100001"))
                .connected(true)
                .conversation(false)
                .endedAt(MON_2026_03_02.plusSeconds(90))
                .disposition("VOICEMAIL")
                .consentCode("EC-1")
                .build();
    }

    /** The cells of {@link #whole()}. */
    static List<String> cells() {
        return List.of(
                "call-1",
                "CR-5F0Q-77TL",
                "BO-77",
                "LN-5|LN-6",
                "+15550100001",
                "outbound",
                "2026-03-02T11:00:00+01:00",
                "Y",
                "N",
                "2026-03-02T10:01:30Z",
                "VOICEMAIL",
                "EC-1");
    }

    static List<String> cells(CallField field, String cell) {
        List<String> cells = new ArrayList<>(cells());
        cells.set(field.place(), cell);
        return cells;
    }

    static ReportRow row(CallDirection direction, ReportCount counted) {
        return new ReportRow(
                0,
                0,
                ReportIds.of(CompanyId.DEFAULT, ReportKind.CALL, "dialer-7", "call-1"),
                CompanyId.DEFAULT,
                ReportKind.CALL,
                direction,
                "dialer-7",
                Optional.empty(),
                KeyedHash.of("k1:person"),
                Optional.empty(),
                MON_2026_03_02,
                counted,
                MON_2026_03_02,
                Document.of("{}"));
    }
}
