package dev.freestone.engine;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.BulkSenderRules;
import dev.freestone.campaign.CampaignRules;
import dev.freestone.campaign.FreeData;
import dev.freestone.campaign.ObjectHeader;
import dev.freestone.campaign.SubjectRules;
import dev.freestone.engine.parts.Sending;
import dev.freestone.json.BulkSenderJson;
import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.Theme;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Judges drafts and changes of bulk senders: all violations at once, and of a change only those of attributes that differ
 * from the stored ones. Source: docs/spec/outreach-campaigns.md 1.5, 2.6.
 */
final class BulkSenderJudge {
    private final Sending sending;

    BulkSenderJudge(Sending sending) {
        this.sending = sending;
    }

    BulkSender created(BulkSenderDraft draft, BulkSenderId id, CompanyId company, Instant now) {
        new Judgement().add(draft.problems()).add(judge(draft)).refuse();
        ObjectHeader header = new ObjectHeader(
                company,
                now,
                Optional.empty(),
                Optional.empty(),
                draft.externalId().map(ExternalId::of),
                draft.metaData().map(FreeData::kept));
        return sender(id, header, draft);
    }

    BulkSender changed(BulkSender current, BulkSenderChange change) {
        BulkSenderDraft before = BulkSenderDraft.from(current);
        BulkSenderDraft draft = change.applyTo(before);
        if (impliedAnew(current, draft)) {
            draft = change.withoutKeptTheme().applyTo(before);
        }
        new Judgement()
                .add(change.problems())
                .add(ReadOnly.changed(change.echoed(), BulkSenderJson.toMap(current)))
                .add(judge(draft).only(differing(current, draft)))
                .refuse();
        ObjectHeader header = new ObjectHeader(
                current.header().companyId(),
                current.header().createdAt(),
                current.header().updatedAt(),
                Optional.empty(),
                draft.externalId().map(ExternalId::of),
                draft.metaData().map(FreeData::kept));
        return sender(current.id(), header, draft);
    }

    /** Whether another subject implies a theme where the one before implied its own, which nobody has chosen. */
    private boolean impliedAnew(BulkSender current, BulkSenderDraft draft) {
        Optional<Theme> before = sending.subjects().theme(current.interactionSubject());
        Optional<Theme> after = subject(draft).flatMap(sending.subjects()::theme);
        return before.equals(Optional.of(current.interactionTheme())) && after.isPresent() && !after.equals(before);
    }

    private Judgement judge(BulkSenderDraft draft) {
        return new Judgement()
                .add(DraftLimits.violations(draft))
                .rule(
                        subject(draft),
                        subject -> BulkSenderRules.subjectViolations(
                                subject, draft.interactionTheme(), sending.subjects()))
                .rule(
                        draft.interactionChannel(),
                        channel -> BulkSenderRules.channelViolations(channel, sending.channels()))
                .rule(draft.externalId(), CampaignRules::externalIdViolations)
                .rule(draft.metaData(), FreeData::violations);
    }

    private Set<String> differing(BulkSender current, BulkSenderDraft draft) {
        Set<String> names = new HashSet<>();
        boolean otherSubject = !subject(draft).equals(Optional.of(current.interactionSubject()));
        if (otherSubject) {
            names.add("interactionSubject");
        }
        // A subject and a theme that each were right may contradict each other.
        if (otherSubject || !draft.interactionTheme().equals(Optional.of(current.interactionTheme()))) {
            names.add("interactionTheme");
        }
        if (!draft.interactionChannel().equals(current.interactionChannel())) {
            names.add("interactionChannel");
        }
        if (!draft.externalId().equals(current.header().externalId().map(ExternalId::value))) {
            names.add("externalId");
        }
        if (!draft.metaData().equals(current.header().metaData())) {
            names.add("metaData");
        }
        return names;
    }

    private BulkSender sender(BulkSenderId id, ObjectHeader header, BulkSenderDraft draft) {
        String subject = subject(draft).orElseThrow();
        Theme theme = draft.interactionTheme()
                .or(() -> sending.subjects().theme(subject))
                .orElseThrow();
        return new BulkSender(id, header, subject, theme, draft.interactionChannel());
    }

    private static Optional<String> subject(BulkSenderDraft draft) {
        return draft.interactionSubject().map(SubjectRules::stored);
    }
}
