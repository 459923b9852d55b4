package dev.freestone.examples;

import dev.freestone.engine.CaseDraft;
import dev.freestone.engine.CaseTypeDraft;
import dev.freestone.engine.CaseUpdate;
import dev.freestone.engine.Change;
import dev.freestone.engine.Freestone;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** Cases over the month, some of which change several times; {@link SampleTypes} says what is sent about them. */
final class SampleCases implements SamplePart {
    private static final int FIRST = 20;

    private final Freestone freestone;
    private final SampleTypes types;
    private final Map<Integer, String> cases = new LinkedHashMap<>();
    private String hardship = "";
    private String dispute = "";
    private String bankruptcy = "";

    SampleCases(Freestone freestone) {
        this.freestone = freestone;
        this.types = new SampleTypes(freestone);
    }

    @Override
    public void begin() {
        hardship = type("Hardship");
        dispute = type("Dispute");
        bankruptcy = type("Bankruptcy");
        types.begin(hardship, dispute, bankruptcy);
    }

    /** A person has at most one case. */
    @Override
    public void morning(int ago) {
        switch (ago) {
            case 28 -> open(FIRST, hardship, Map.of());
            case 25 -> open(FIRST + 1, dispute, Map.of("amount", 240));
            case 23 -> move(FIRST, CaseStatus.PROCESSING);
            case 21 -> open(FIRST + 2, dispute, Map.of("amount", 12)); // too little for a notice
            case 20 -> open(FIRST + 3, bankruptcy, Map.of("chapter", "7"));
            case 18 -> move(FIRST + 1, CaseStatus.PROCESSING);
            case 16 -> complete(FIRST, CaseOutcome.APPROVED);
            case 15 -> types.renew();
            case 13 -> open(FIRST + 4, hardship, Map.of());
            case 12 -> move(FIRST + 4, CaseStatus.CANCELED); // before its notice is due: called back
            case 10 -> complete(FIRST + 1, CaseOutcome.DENIED);
            case 8 -> move(FIRST + 1, CaseStatus.REOPENED);
            case 6 -> open(FIRST + 5, hardship, Map.of());
            case 5 -> move(FIRST + 2, CaseStatus.PROCESSING);
            case 3 -> open(FIRST + 6, bankruptcy, Map.of("chapter", "13"));
            case 1 -> open(FIRST + 7, hardship, Map.of()); // waits for its business days
            default -> {}
        }
    }

    @Override
    public void now() {
        types.draft();
        create("Sample case", 1, hardship, Map.of());
    }

    private String type(String name) {
        return freestone
                .caseTypes()
                .create(CaseTypeDraft.builder().name(name).build())
                .id()
                .value();
    }

    private void open(int number, String type, Map<String, ?> fields) {
        cases.put(number, create("Case of person " + number, number, type, fields));
    }

    private String create(String name, int number, String type, Map<String, ?> fields) {
        return freestone
                .cases()
                .create(CaseDraft.builder(type)
                        .name(name)
                        .borrowers(SamplePeople.person(number))
                        .loans(SamplePeople.loan(number))
                        .status(CaseStatus.INITIATED)
                        .fields(fields)
                        .build())
                .value()
                .id()
                .value();
    }

    private void move(int number, CaseStatus status) {
        update(number, CaseUpdate.builder().status(Change.set(status)));
    }

    private void complete(int number, CaseOutcome outcome) {
        update(
                number,
                CaseUpdate.builder().status(Change.set(CaseStatus.COMPLETED)).outcome(Change.set(outcome)));
    }

    private void update(int number, CaseUpdate.Builder change) {
        var unused = freestone.cases().update(cases.getOrDefault(number, ""), change.build());
    }
}
