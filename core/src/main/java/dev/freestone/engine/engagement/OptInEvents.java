package dev.freestone.engine.engagement;

import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.spi.Tx;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events that opt a customer in and out, {@code campaigns.<id>.opt_in} and {@code campaigns.<id>.opt_out}. Thread-safe. Source:
 * docs/spec/engagement-behaviors.md 2.4.
 */
final class OptInEvents {
    private static final Pattern NAME = Pattern.compile("campaigns\\.([0-9]+)\\.opt_(in|out)");

    private final CampaignCustomers customers;
    private final OptInDecisions decisions;

    OptInEvents(EventTools tools) {
        this.customers = new CampaignCustomers(tools.parts(), tools.ledger(), tools.caller());
        this.decisions = new OptInDecisions(tools.caller());
    }

    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** Decides as a call does, and throws the first failing check. */
    void decide(Tx tx, CompanyProfile profile, OutcomeCall call, String name) {
        Matcher parts = NAME.matcher(name);
        if (parts.matches()) {
            CampaignCustomer one = customers.held(tx, profile, call.customer(), call.key(), parts.group(1), call.now());
            if ("in".equals(parts.group(2))) {
                decisions.in(one);
            } else {
                decisions.out(one);
            }
        }
    }
}
