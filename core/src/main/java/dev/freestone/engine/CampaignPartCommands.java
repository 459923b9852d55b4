package dev.freestone.engine;

import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignRules;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engine.engagement.CampaignWrites;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.targeting.TargetingWarning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Makes, changes, reads and deletes parts of one kind of engagement campaigns. A part of another campaign does not exist. A request is
 * judged completely before anything is written, and a refusal lists every violation with a JSON pointer such as {@code
 * /ad_unit/name}. Nothing of a completed campaign changes. A revision that is given must be that of the campaign, else the answer is
 * {@code conflict}. Each command is one decision in one transaction. Thread-safe. Source: docs/spec/engagement-campaigns.md 3.2.
 *
 * @param <P> the part
 * @param <I> its id
 * @param <D> what a caller says of it
 */
public final class CampaignPartCommands<P, I, D extends EngagementDraft> {
    private final CampaignEdits edits;
    private final PartKind<P> kind;
    private final ToLongFunction<I> number;
    private final String envelope;

    CampaignPartCommands(CampaignEdits edits, PartKind<P> kind, ToLongFunction<I> number) {
        this.edits = edits;
        this.kind = kind;
        this.number = number;
        this.envelope = kind.kind().code();
    }

    /**
     * Makes a part.
     *
     * @param campaign its campaign
     * @param draft its attributes
     * @return the part, and what looks wrong in it
     * @throws FreestoneException {@code argument_error}, {@code missing_data}, {@code not_found} or {@code validation} with all
     *     violations; {@code not_found} for an unknown campaign
     */
    public Saved<P> create(EngagementCampaignId campaign, D draft) {
        return create(campaign, draft, OptionalLong.empty());
    }

    /**
     * Makes a part, unless somebody else changed the campaign meanwhile.
     *
     * @param campaign its campaign
     * @param draft its attributes
     * @param expectedRevision the revision of the campaign that was read
     * @return the part, and what looks wrong in it
     * @throws FreestoneException {@code conflict} for a stale revision, and as {@link #create(EngagementCampaignId,
     *     EngagementDraft)}
     */
    public Saved<P> create(EngagementCampaignId campaign, D draft, long expectedRevision) {
        return create(campaign, draft, OptionalLong.of(expectedRevision));
    }

    /**
     * A part.
     *
     * @param campaign its campaign
     * @param id the part
     * @return the part
     * @throws FreestoneException {@code not_found}
     */
    public Saved<P> get(EngagementCampaignId campaign, I id) {
        return edits.read(campaign, found -> require(found, id));
    }

    /**
     * All parts of a campaign.
     *
     * @param campaign the campaign
     * @return in ascending order of id
     * @throws FreestoneException {@code not_found}
     */
    public Saved<List<P>> list(EngagementCampaignId campaign) {
        return edits.read(campaign, found -> kind.of(found.parts()));
    }

    /**
     * Changes a part.
     *
     * @param campaign its campaign
     * @param id the part
     * @param change what changes; what it does not name stays, an object in it is replaced as a whole
     * @return the part after it
     * @throws FreestoneException {@code argument_error}, {@code missing_data}, {@code not_found} or {@code validation} with all
     *     violations; {@code not_found} for an unknown campaign or part
     */
    public Saved<P> update(EngagementCampaignId campaign, I id, D change) {
        return update(campaign, id, change, OptionalLong.empty());
    }

    /**
     * Changes a part, unless somebody else changed the campaign meanwhile.
     *
     * @param campaign its campaign
     * @param id the part
     * @param change what changes; what it does not name stays, an object in it is replaced as a whole
     * @param expectedRevision the revision of the campaign that was read
     * @return the part after it
     * @throws FreestoneException {@code conflict} for a stale revision, and as {@link #update(EngagementCampaignId, Object,
     *     EngagementDraft)}
     */
    public Saved<P> update(EngagementCampaignId campaign, I id, D change, long expectedRevision) {
        return update(campaign, id, change, OptionalLong.of(expectedRevision));
    }

    /**
     * Deletes a part with all that belongs to it.
     *
     * @param campaign its campaign
     * @param id the part
     * @throws FreestoneException {@code validation} when it cannot be deleted, {@code not_found} for an unknown campaign or part
     */
    public void delete(EngagementCampaignId campaign, I id) {
        delete(campaign, id, OptionalLong.empty());
    }

    /**
     * Deletes a part, unless somebody else changed the campaign meanwhile.
     *
     * @param campaign its campaign
     * @param id the part
     * @param expectedRevision the revision of the campaign that was read
     * @throws FreestoneException {@code conflict} for a stale revision, and as {@link #delete(EngagementCampaignId, Object)}
     */
    public void delete(EngagementCampaignId campaign, I id, long expectedRevision) {
        delete(campaign, id, OptionalLong.of(expectedRevision));
    }

    private Saved<P> create(EngagementCampaignId campaign, D draft, OptionalLong expected) {
        return edits.edit(campaign, expected, edit -> {
            LongFunction<P> wanted =
                    judged(edit, draft, Optional.empty(), kind.creationViolations("/" + envelope, edit));
            long id = edit.tx()
                    .engagementCampaigns()
                    .nextId(
                            edit.current().company(),
                            kind.kind(),
                            Optional.of(edit.current().id()));
            P made = wanted.apply(id);
            kind.follow(edit, Optional.empty(), Optional.of(made));
            List<P> all = new ArrayList<>(kind.of(edit.current().parts()));
            all.add(made);
            return edited(edit, kind.with(edit.current().parts(), all), made, "created", id);
        });
    }

    private Saved<P> update(EngagementCampaignId campaign, I id, D change, OptionalLong expected) {
        return edits.edit(campaign, expected, edit -> {
            P current = require(edit.current(), id);
            LongFunction<P> wanted = judged(edit, change, Optional.of(current), List.of());
            P next = wanted.apply(kind.id(current));
            if (!next.equals(current)) {
                overRefused(edit);
                kind.follow(edit, Optional.of(current), Optional.of(next));
            }
            List<P> all = new ArrayList<>(kind.of(edit.current().parts()));
            all.replaceAll(part -> kind.id(part) == kind.id(current) ? next : part);
            return edited(edit, kind.with(edit.current().parts(), all), next, "updated", kind.id(current));
        });
    }

    private void delete(EngagementCampaignId campaign, I id, OptionalLong expected) {
        edits.edit(campaign, expected, edit -> {
            P current = require(edit.current(), id);
            new Judgement()
                    .add(CampaignRules.overViolations("/" + envelope, edit.current(), edit.now()))
                    .add(kind.deletionViolations("/" + envelope, edit, current))
                    .refuse(envelope);
            CampaignParts left = kind.without(edit.current().parts(), current);
            forget(edit, left);
            kind.follow(edit, Optional.of(current), Optional.empty());
            return edited(edit, left, current, "deleted", kind.id(current));
        });
    }

    private LongFunction<P> judged(
            CampaignEdit edit, D draft, Optional<P> current, List<Violation> creationViolations) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.pointing("/" + envelope, draft.attributes(), problems);
        LongFunction<P> wanted = kind.read(edit, body, current);
        body.end();
        Judgement judgement =
                new Judgement().add(draft.problems()).addEach(problems).add(creationViolations);
        if (current.isEmpty()) {
            judgement.add(CampaignRules.overViolations("/" + envelope, edit.current(), edit.now()));
        }
        judgement.refuse(envelope);
        return wanted;
    }

    private void overRefused(CampaignEdit edit) {
        new Judgement()
                .add(CampaignRules.overViolations("/" + envelope, edit.current(), edit.now()))
                .refuse(envelope);
    }

    private CampaignEdits.Edited<P> edited(CampaignEdit edit, CampaignParts next, P part, String what, long id) {
        var fact = new CampaignWrites.Fact(envelope + "_" + what, Optional.empty(), Map.of("id", id));
        List<TargetingWarning> warnings = what.equals("deleted") ? List.of() : kind.warnings(edit, part);
        return new CampaignEdits.Edited<>(edit.current().withParts(next), part, fact, warnings);
    }

    /** Frees the ids of what is there no more. */
    private static void forget(CampaignEdit edit, CampaignParts left) {
        for (EngagementKind each : List.of(
                EngagementKind.LINE_ITEM,
                EngagementKind.AD_GROUP,
                EngagementKind.AD_UNIT,
                EngagementKind.ACHIEVEMENT,
                EngagementKind.OFFER)) {
            Set<Long> gone = ids(each, edit.current().parts());
            gone.removeAll(ids(each, left));
            gone.forEach(id ->
                    edit.tx().engagementCampaigns().forgetId(edit.current().company(), each, id));
        }
    }

    private static Set<Long> ids(EngagementKind kind, CampaignParts parts) {
        Stream<Long> ids = switch (kind) {
            case CAMPAIGN, AD_BUNDLE -> Stream.of();
            case LINE_ITEM -> parts.lineItems().stream().map(each -> each.id().value());
            case AD_GROUP -> parts.groups().stream().map(each -> each.id().value());
            case AD_UNIT -> parts.units().stream().map(each -> each.id().value());
            case ACHIEVEMENT ->
                parts.achievements().stream().map(each -> each.id().value());
            case OFFER -> parts.offers().stream().map(each -> each.id().value());
        };
        return ids.sorted(Comparator.naturalOrder())
                .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
    }

    private P require(EngagementCampaign campaign, I id) {
        long wanted = number.applyAsLong(id);
        return kind.of(campaign.parts()).stream()
                .filter(part -> kind.id(part) == wanted)
                .findFirst()
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.NOT_FOUND,
                        "campaign " + campaign.id() + " has no " + envelope + " " + wanted + ", give an id that it has",
                        Map.of("object", envelope)));
    }
}
