package dev.freestone.engine.policy;

import dev.freestone.contact.CompiledPolicy;
import dev.freestone.contact.policy.DisabledRule;
import dev.freestone.contact.policy.PolicySet;
import dev.freestone.contact.policy.RulePack;
import dev.freestone.contact.policy.RulePackDigest;
import dev.freestone.contact.policy.RulePackReader;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Commit;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.json.text.JsonText;
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
 * Puts down which rules decide from now on and what is different about them, when they differ from those of before, keeps the
 * contents of published packs, and refuses packs whose content has changed under a published version. Static. Source: docs/spec/contact-policy.md 3, 7, 10.
 */
public final class PolicyAdoption {
    /** The object of the journal under which sets of rules are adopted, those of all companies. */
    public static final String CURRENT = "contact-policy";

    private static final String SET = "set";
    private static final String DIGEST = "digest";
    private static final String CONTENT = "content";
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
            policy.contents().forEach((pack, content) -> publish(tx, pack, content, actor));
            Optional<JournalRecord> last = last(tx, JournalKind.POLICY, CURRENT);
            if (!told(last, SET).equals(Optional.of(policy.set().id()))) {
                tx.journal()
                        .append(JournalEntries.of(
                                JournalKind.POLICY.subject(CompanyId.DEFAULT, CURRENT, version(last)),
                                "adopt",
                                actor,
                                body(tx, policy.set(), last)));
            }
            return true;
        });
    }

    private static void publish(Tx tx, String pack, String content, ActorId actor) {
        String digest = RulePackDigest.of(content);
        Optional<JournalRecord> known = last(tx, JournalKind.RULE_PACK, pack);
        Optional<String> before = told(known, DIGEST);
        if (before.isEmpty()) {
            tx.journal()
                    .append(JournalEntries.of(
                            JournalKind.RULE_PACK.subject(CompanyId.DEFAULT, pack, 1),
                            "publish",
                            actor,
                            Map.of(DIGEST, digest, CONTENT, JsonText.parseObject(content))));
        } else if (!before.get().equals(digest)) {
            throw FreestoneException.of(
                    ErrorCode.RULE_PACK_CHANGED,
                    "rule pack " + pack + " has digest " + digest + " and was published with " + before.get()
                            + ", give what has changed a new version",
                    Map.of("pack", pack, "published", before.get(), "found", digest));
        }
    }

    private static Map<String, Object> body(Tx tx, PolicySet set, Optional<JournalRecord> last) {
        Map<String, Object> body = new TreeMap<>();
        body.put(SET, set.id());
        told(last, SET).ifPresent(id -> body.put("before", id));
        last.map(record -> JournalEntries.details(record.entry()))
                .ifPresent(before -> body.put("diff", SetChanges.between(before, set, name -> published(tx, name))));
        body.put(SetChanges.PROFILE, set.profile().name());
        body.put(SetChanges.PACKS, set.packVersions());
        body.put(
                SetChanges.DISABLED,
                set.disabled().stream().map(DisabledRule::ruleId).sorted().toList());
        body.put("areaCodes", set.areaCodes().version());
        body.put(
                "tzdb",
                String.valueOf(ZoneRulesProvider.getVersions("America/New_York").lastKey()));
        return body;
    }

    /** A pack as it was published, unless it was before contents were kept, or in a form that is none any more. */
    private static Optional<RulePack> published(Tx tx, String pack) {
        Object content = last(tx, JournalKind.RULE_PACK, pack)
                .map(record -> JournalEntries.details(record.entry()))
                .<Object>map(details -> details.get(CONTENT))
                .orElse(null);
        try {
            return Optional.ofNullable(content).map(JsonText::write).map(RulePackReader::read);
        } catch (FreestoneException unreadable) {
            return Optional.empty();
        }
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
