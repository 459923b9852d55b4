package dev.freestone.engine;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.CampaignMoves;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignRules;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EngagementStep;
import dev.freestone.engagement.LineItem;
import dev.freestone.engagement.Offer;
import dev.freestone.engagement.OfferView;
import dev.freestone.engine.engagement.CampaignWrites;
import dev.freestone.engine.engagement.OfferStocks;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Makes, changes, reads and deletes engagement campaigns and all that belongs to them. A request is judged completely before
 * anything is written; a refusal is {@code argument_error}, {@code missing_data}, {@code not_found} or {@code validation}, the
 * first of these that is there, and lists every violation with a JSON pointer such as {@code /campaign/name}. Each command is one
 * decision in one transaction. Thread-safe. Source: docs/spec/engagement-campaigns.md 2, 3, 12.
 */
public final class EngagementCampaigns {
    private static final String ENVELOPE = "campaign";
    private static final String PATH = "/campaign";

    private final EngineParts parts;
    private final Caller caller;
    private final CompanyId company;
    private final CampaignEdits edits;

    EngagementCampaigns(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.caller = caller;
        this.company = caller.company();
        this.edits = new CampaignEdits(parts, caller);
    }

    /**
     * Makes a campaign with its bundle and one line item named {@code default}. One that begins as live can be empty.
     *
     * @param draft its attributes; {@code name status starts_at ends_at} are required
     * @return the campaign, and what looks wrong in its targeting
     * @throws FreestoneException {@code argument_error}, {@code missing_data} or {@code validation} with all violations; {@code
     *     not_found} for an unknown company
     */
    public Saved<EngagementCampaign> create(EngagementCampaignDraft draft) {
        EngagementProfile profile = edits.profile();
        TargetingChecks checks = TargetingChecks.of(profile);
        return Commit.decide(parts.storage(), tx -> {
            Instant now = CampaignEdits.now(tx);
            WantedCampaign wanted = judged(tx, draft, profile, checks);
            EngagementCampaign made = made(tx, wanted, now);
            EngagementStatus status = made.terms().status();
            String row = CampaignMoves.beginning(status).orElseThrow().id();
            CampaignWrites.insert(
                    parts,
                    tx,
                    caller,
                    made,
                    new CampaignWrites.Fact("created", Optional.of(row), Map.of("to", status.code())));
            return new Saved<>(made.at(now), 1, checks.warnings(made.parts().bundle()));
        });
    }

    /**
     * Changes a campaign.
     *
     * @param id the campaign
     * @param change what changes; what it does not name stays
     * @return the campaign after it
     * @throws FreestoneException {@code argument_error} or {@code validation} with all violations, {@code not_found}
     */
    public Saved<EngagementCampaign> update(EngagementCampaignId id, EngagementCampaignDraft change) {
        return update(id, change, OptionalLong.empty());
    }

    /**
     * Changes a campaign, unless somebody else did meanwhile.
     *
     * @param id the campaign
     * @param change what changes; what it does not name stays
     * @param expectedRevision the revision that was read
     * @return the campaign after it
     * @throws FreestoneException {@code conflict} for a stale revision, and as {@link #update(EngagementCampaignId,
     *     EngagementCampaignDraft)}
     */
    public Saved<EngagementCampaign> update(
            EngagementCampaignId id, EngagementCampaignDraft change, long expectedRevision) {
        return update(id, change, OptionalLong.of(expectedRevision));
    }

    /**
     * A campaign, whatever its status.
     *
     * @param id the campaign
     * @return the campaign
     * @throws FreestoneException {@code not_found}
     */
    public Saved<EngagementCampaign> get(EngagementCampaignId id) {
        return edits.read(id, campaign -> campaign);
    }

    /**
     * Deletes a campaign that is draft or inreview, with all that belongs to it. Its name and permalink become free.
     *
     * @param id the campaign
     * @throws FreestoneException {@code validation} for another status, {@code not_found}
     */
    public void delete(EngagementCampaignId id) {
        delete(id, OptionalLong.empty());
    }

    /**
     * Deletes a campaign, unless somebody else changed it meanwhile.
     *
     * @param id the campaign
     * @param expectedRevision the revision that was read
     * @throws FreestoneException {@code conflict} for a stale revision, and as {@link #delete(EngagementCampaignId)}
     */
    public void delete(EngagementCampaignId id, long expectedRevision) {
        delete(id, OptionalLong.of(expectedRevision));
    }

    /**
     * The bundles: each campaign has one from its creation, which is changed and read only.
     *
     * @return commands; creation and deletion are {@code validation}
     */
    public CampaignPartCommands<AdBundle, AdBundleId, AdBundleDraft> bundles() {
        return new CampaignPartCommands<>(edits, new BundleKind(), AdBundleId::value);
    }

    /**
     * The line items.
     *
     * @return commands; the last one of a campaign cannot be deleted
     */
    public CampaignPartCommands<LineItem, LineItemId, LineItemDraft> lineItems() {
        return new CampaignPartCommands<>(edits, new LineItemKind(), LineItemId::value);
    }

    /**
     * The groups.
     *
     * @return commands
     */
    public CampaignPartCommands<AdGroup, AdGroupId, AdGroupDraft> groups() {
        return new CampaignPartCommands<>(edits, new GroupKind(), AdGroupId::value);
    }

    /**
     * The ad units.
     *
     * @return commands; a unit whose delivery has begun cannot be deleted
     */
    public CampaignPartCommands<AdUnit, AdUnitId, AdUnitDraft> units() {
        return new CampaignPartCommands<>(edits, new UnitKind(), AdUnitId::value);
    }

    /**
     * The behaviors.
     *
     * @return commands; a behavior that has counted an event, that triggers a unit or that another one waits for cannot be deleted
     */
    public CampaignPartCommands<Achievement, AchievementId, AchievementDraft> achievements() {
        return new CampaignPartCommands<>(edits, new AchievementKind(), AchievementId::value);
    }

    /**
     * The offers.
     *
     * @return commands; an offer that customers have, or that a behavior issues, cannot be deleted
     */
    public CampaignPartCommands<Offer, OfferId, OfferDraft> offers() {
        return new CampaignPartCommands<>(edits, new OfferKind(), OfferId::value);
    }

    /**
     * What is left of offers now. Commands of {@link #offers} answer what the host has set; what customers took is counted apart.
     *
     * @param offers as commands answered them
     * @return in the same order
     */
    public List<OfferView> withStock(List<Offer> offers) {
        return parts.storage().read(tx -> OfferStocks.viewsOf(tx, company, offers));
    }

    private WantedCampaign judged(
            Tx tx, EngagementCampaignDraft draft, EngagementProfile profile, TargetingChecks checks) {
        List<Violation> problems = new ArrayList<>();
        WantedCampaign wanted = new WantedCampaign(
                BodyReader.pointing(PATH, draft.attributes(), problems), checks, profile, Optional.empty());
        Judgement judgement = new Judgement().add(draft.problems()).addEach(problems);
        judgement.add(taken(tx, wanted, Optional.empty()));
        if (wanted.status != null && CampaignMoves.beginning(wanted.status).isEmpty()) {
            judgement.add(Violation.of(
                    PATH + "/status",
                    ViolationCode.ILLEGAL_TRANSITION,
                    "no campaign begins as " + wanted.status.code() + ", begin with draft, inreview, live or paused"));
        }
        judgement.refuse(ENVELOPE);
        return wanted;
    }

    private EngagementCampaign made(Tx tx, WantedCampaign wanted, Instant now) {
        CampaignTerms terms = wanted.terms();
        EngagementCampaignId id = EngagementCampaignId.of(
                tx.engagementCampaigns().nextId(company, EngagementKind.CAMPAIGN, Optional.empty()));
        AdBundleId bundle =
                AdBundleId.of(tx.engagementCampaigns().nextId(company, EngagementKind.AD_BUNDLE, Optional.of(id)));
        LineItemId item =
                LineItemId.of(tx.engagementCampaigns().nextId(company, EngagementKind.LINE_ITEM, Optional.of(id)));
        CampaignParts empty = new CampaignParts(
                wanted.bundle.bundle(bundle),
                List.of(new LineItem(item, "default")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new EngagementCampaign(id, company, terms, empty, CampaignMoves.begun(terms.status(), now));
    }

    private Saved<EngagementCampaign> update(
            EngagementCampaignId id, EngagementCampaignDraft change, OptionalLong expected) {
        return edits.edit(id, expected, edit -> {
            EngagementCampaign current = edit.current();
            List<Violation> problems = new ArrayList<>();
            WantedCampaign wanted = new WantedCampaign(
                    BodyReader.pointing(PATH, change.attributes(), problems),
                    edit.checks(),
                    edit.profile(),
                    Optional.of(current));
            EngagementCampaign next = new EngagementCampaign(
                    current.id(),
                    company,
                    wanted.terms(),
                    current.parts()
                            .withBundle(wanted.bundle.bundle(
                                    current.parts().bundle().id())),
                    current.life());
            List<String> changed = CampaignRules.changed(current, next);
            EngagementStatus from = current.terms().statusAt(edit.now());
            EngagementStatus to = wanted.status == null ? from : wanted.status;
            var move = CampaignMoves.row(from, next, EngagementStep.of(to), edit.now());
            Judgement judgement = new Judgement()
                    .add(change.problems())
                    .addEach(problems)
                    .add(CampaignRules.changeViolations(PATH, current, changed, edit.now()))
                    .add(pastEnd(edit, next, changed))
                    .add(taken(edit.tx(), wanted, Optional.of(id)))
                    .add(CampaignRules.statusViolations(PATH, from, to, move.isPresent()));
            if (changed.contains("starts_at") || changed.contains("ends_at")) {
                judgement.add(CampaignRules.childViolations(
                        PATH + (changed.contains("ends_at") ? "/ends_at" : "/starts_at"), next));
            }
            judgement.refuse(ENVELOPE);
            EngagementCampaign moved = move.map(row -> CampaignMoves.moved(
                            next, row, edit.now(), parts.engaging().lateness()))
                    .orElse(next);
            Map<String, Object> details = new TreeMap<>(Map.of("attributes", changed));
            if (move.isPresent()) {
                details.put("from", from.code());
                details.put("to", to.code());
            }
            var fact = new CampaignWrites.Fact("updated", move.map(row -> row.id()), details);
            return new CampaignEdits.Edited<>(
                    moved,
                    moved.at(edit.now()),
                    fact,
                    edit.checks().warnings(moved.parts().bundle()));
        });
    }

    /** The end of a campaign that is live or paused moves into the future only. */
    private static List<Violation> pastEnd(CampaignEdit edit, EngagementCampaign next, List<String> changed) {
        boolean open = CampaignMoves.isOpen(edit.current().terms().status());
        return open && changed.contains("ends_at") && !next.terms().endsAt().isAfter(edit.now())
                ? List.of(Violation.of(
                        PATH + "/ends_at",
                        ViolationCode.OUT_OF_RANGE,
                        "passed, give a later instant or set the status to completed"))
                : List.of();
    }

    private List<Violation> taken(Tx tx, WantedCampaign wanted, Optional<EngagementCampaignId> self) {
        List<Violation> found = new ArrayList<>();
        wanted.nameKey()
                .flatMap(key -> tx.engagementCampaigns().findByName(company, key))
                .filter(row -> isOther(row, self))
                .ifPresent(row -> found.add(duplicate(PATH + "/name", "the name")));
        Optional.ofNullable(wanted.permalink)
                .flatMap(link -> tx.engagementCampaigns().findByPermalink(company, link))
                .filter(row -> isOther(row, self))
                .ifPresent(row -> found.add(duplicate(PATH + "/external_id", "the permalink")));
        return found;
    }

    private static boolean isOther(EngagementCampaignRow row, Optional<EngagementCampaignId> self) {
        return !self.equals(Optional.of(row.id()));
    }

    private static Violation duplicate(String path, String what) {
        return Violation.of(path, ViolationCode.DUPLICATE, "another campaign has " + what + ", give another one");
    }

    private void delete(EngagementCampaignId id, OptionalLong expected) {
        edits.delete(id, expected, edit -> {
            EngagementStatus status = edit.current().terms().status();
            if (status != EngagementStatus.DRAFT && status != EngagementStatus.INREVIEW) {
                new Judgement()
                        .add(Violation.of(
                                PATH,
                                ViolationCode.NOT_ALLOWED_IN_STATUS,
                                "deleted only while draft or inreview, set its status to completed"))
                        .refuse(ENVELOPE);
            }
        });
    }
}
