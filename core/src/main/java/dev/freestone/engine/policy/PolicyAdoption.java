package dev.freestone.engine.policy;

import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.policy.DisabledRule;
import dev.freestone.contact.policy.PolicySet;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Commit;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts down which rules decide from now on, when they differ from those of before, and refuses packs whose content has changed
 * under a published version. Static. Source: docs/spec/contact-policy.md 3, 7, 10.
 */
public final class PolicyAdoption {
    /** The object of the journal under which sets of rules are adopted, those of all companies. */
    public static final String CURRENT = "contact-policy";

    private static final String SET = "set";
    private static final String DIGEST = "digest";
    private static final int PAGE = 1_000;

    private PolicyAdoption() {}

    /**
     * Adopts a policy, in one transaction.
     *
     * @param storage where it is put down
     * @param policy the policy
     * @param actor who adopts it
     * @throws FreestoneException {@code rule_pack_changed} with both digests
     */
    public static void adopt(Storage storage, CompiledPolicy policy, ActorId actor) {
        Commit.decide(storage, tx -> {
            policy.digests().forEach((pack, digest) -> publish(tx, pack, digest, actor));
            Optional<JournalRecord> last = last(tx, JournalKind.POLICY, CURRENT);
            if (!told(last, SET).equals(Optional.of(policy.set().id()))) {
                tx.journal()
                        .append(JournalEntries.of(
                                JournalKind.POLICY.subject(CompanyId.DEFAULT, CURRENT, version(last)),
                                "adopt",
                                actor,
                                body(policy.set(), told(last, SET))));
            }
            return true;
        });
    }

    private static void publish(Tx tx, String pack, String digest, ActorId actor) {
        Optional<JournalRecord> known = last(tx, JournalKind.RULE_PACK, pack);
        Optional<String> before = told(known, DIGEST);
        if (before.isEmpty()) {
            tx.journal()
                    .append(JournalEntries.of(
                            JournalKind.RULE_PACK.subject(CompanyId.DEFAULT, pack, 1),
                            "publish",
                            actor,
                            Map.of(DIGEST, digest)));
        } else if (!before.get().equals(digest)) {
            throw FreestoneException.of(
                    ErrorCode.RULE_PACK_CHANGED,
                    "rule pack " + pack + " has digest " + digest + " and was published with " + before.get()
                            + ", give what has changed a new version",
                    Map.of("pack", pack, "published", before.get(), "found", digest));
        }
    }

    private static Map<String, Object> body(PolicySet set, Optional<String> before) {
        Map<String, Object> body = new TreeMap<>();
        body.put(SET, set.id());
        before.ifPresent(id -> body.put("before", id));
        body.put("profile", set.profile().name());
        body.put("packs", set.packVersions());
        body.put(
                "disabled",
                set.disabled().stream().map(DisabledRule::ruleId).sorted().toList());
        body.put("areaCodes", set.areaCodes().version());
        body.put(
                "tzdb",
                String.valueOf(ZoneRulesProvider.getVersions("America/New_York").lastKey()));
        return body;
    }

    private static Optional<JournalRecord> last(Tx tx, JournalKind kind, String id) {
        Optional<JournalRecord> last = Optional.empty();
        List<JournalRecord> page;
        do {
            long after = last.map(JournalRecord::number).orElse(0L);
            page = tx.journal().page(CompanyId.DEFAULT, kind.code(), id, after, PAGE);
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
        return last;
    }

    private static long version(Optional<JournalRecord> last) {
        return last.map(record -> record.entry().subject().version() + 1).orElse(1L);
    }

    private static Optional<String> told(Optional<JournalRecord> last, String name) {
        return last.map(record -> JournalEntries.details(record.entry()).get(name))
                .map(String::valueOf);
    }
}
