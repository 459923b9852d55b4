package dev.freestone.spi;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.campaign.ScheduleOccurrence;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.engagement.EventDisposition;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that the engine did, as data. Holds ids and codes, no personal data. Immutable. A host that handles some kinds tells
 * them apart by their classes; one that logs all of them uses {@link #code()} and {@link #attributes()}, and needs no change when
 * a later version adds a kind. Source: docs/spec/observability.md 3.
 */
public sealed interface EngineEvent {
    /**
     * The stable code of its kind.
     *
     * @return such as {@code run_ended}
     */
    String code();

    /**
     * What it says, by name.
     *
     * @return such as {@code {company=default, run=CR-5F0Q-77TL, status=success}}, sorted, unmodifiable
     */
    SortedMap<String, String> attributes();

    /**
     * A run has begun.
     *
     * @param company the owner
     * @param campaign its campaign
     * @param run the run
     */
    record RunStarted(CompanyId company, CampaignId campaign, RunId run) implements EngineEvent {
        @Override
        public String code() {
            return "run_started";
        }

        @Override
        public SortedMap<String, String> attributes() {
            return Collections.unmodifiableSortedMap(new TreeMap<>(
                    Map.of("company", company.value(), "campaign", campaign.value(), "run", run.value())));
        }
    }

    /**
     * A node goes on with a run that another one has lost.
     *
     * @param company the owner
     * @param run the run
     * @param node who goes on
     */
    record RunTakenOver(CompanyId company, RunId run, NodeId node) implements EngineEvent {
        @Override
        public String code() {
            return "run_taken_over";
        }

        @Override
        public SortedMap<String, String> attributes() {
            return Collections.unmodifiableSortedMap(
                    new TreeMap<>(Map.of("company", company.value(), "run", run.value(), "node", node.value())));
        }
    }

    /**
     * A run has ended.
     *
     * @param company the owner
     * @param campaign its campaign
     * @param run the run
     * @param status how
     * @param failure the error code when it failed, such as {@code run_abandoned}
     */
    record RunEnded(CompanyId company, CampaignId campaign, RunId run, RunStatus status, Optional<String> failure)
            implements EngineEvent {
        @Override
        public String code() {
            return "run_ended";
        }

        @Override
        public SortedMap<String, String> attributes() {
            SortedMap<String, String> all = new TreeMap<>(Map.of(
                    "company",
                    company.value(),
                    "campaign",
                    campaign.value(),
                    "run",
                    run.value(),
                    "status",
                    status.code()));
            failure.ifPresent(value -> all.put("failure", value));
            return Collections.unmodifiableSortedMap(all);
        }
    }

    /**
     * A day of a campaign was decided.
     *
     * @param company the owner
     * @param occurrence the day and what became of it
     */
    record Occurrence(CompanyId company, ScheduleOccurrence occurrence) implements EngineEvent {
        @Override
        public String code() {
            return "occurrence";
        }

        @Override
        public SortedMap<String, String> attributes() {
            SortedMap<String, String> all = new TreeMap<>(Map.of(
                    "company",
                    company.value(),
                    "campaign",
                    occurrence.campaignId().value(),
                    "date",
                    occurrence.date().toString(),
                    "outcome",
                    occurrence.outcome().code()));
            occurrence.reason().ifPresent(reason -> all.put("reason", reason.code()));
            occurrence.runId().ifPresent(run -> all.put("run", run.value()));
            return Collections.unmodifiableSortedMap(all);
        }
    }

    /**
     * A sender failed as a whole so often that nothing is given to it for a while, on any node.
     *
     * @param sender the sender
     */
    record BreakerOpened(SenderId sender) implements EngineEvent {
        @Override
        public String code() {
            return "breaker_opened";
        }

        @Override
        public SortedMap<String, String> attributes() {
            return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("sender", sender.value())));
        }
    }

    /**
     * A sender that had failed as a whole works again.
     *
     * @param sender the sender
     */
    record BreakerClosed(SenderId sender) implements EngineEvent {
        @Override
        public String code() {
            return "breaker_closed";
        }

        @Override
        public SortedMap<String, String> attributes() {
            return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("sender", sender.value())));
        }
    }

    /**
     * The engine has paused a sender until somebody resumes it.
     *
     * @param sender the sender
     * @param reason {@code sender_misconfigured} or {@code sender_unknown_outcomes}
     */
    record SenderPaused(SenderId sender, String reason) implements EngineEvent {
        @Override
        public String code() {
            return "sender_paused";
        }

        @Override
        public SortedMap<String, String> attributes() {
            return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("sender", sender.value(), "reason", reason)));
        }
    }

    /**
     * The contact policy has ended an interaction of a case before it was sent: it denied it, or held it for too long.
     *
     * @param company the owner
     * @param interaction the interaction
     * @param type the notification type, such as {@code 12}
     * @param reason {@code policy_denied} or {@code hold_beyond_limit}
     * @param rule the rule that decided, such as {@code core/opt-out}
     */
    record InteractionBlocked(
            CompanyId company, IntentId interaction, String type, IntentReason reason, Optional<String> rule)
            implements EngineEvent {
        @Override
        public String code() {
            return "interaction_blocked";
        }

        @Override
        public SortedMap<String, String> attributes() {
            SortedMap<String, String> all = new TreeMap<>(Map.of(
                    "company",
                    company.value(),
                    "interaction",
                    interaction.value(),
                    "type",
                    type,
                    "reason",
                    reason.code()));
            rule.ifPresent(value -> all.put("rule", value));
            return Collections.unmodifiableSortedMap(all);
        }
    }

    /**
     * An event of a customer was evaluated.
     *
     * @param company the owner
     * @param disposition what became of it
     * @param campaignsTouched how many campaigns were looked at for it
     */
    record EventEvaluated(CompanyId company, EventDisposition disposition, int campaignsTouched)
            implements EngineEvent {
        @Override
        public String code() {
            return "event_evaluated";
        }

        @Override
        public SortedMap<String, String> attributes() {
            return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
                    "company",
                    company.value(),
                    "disposition",
                    disposition.code(),
                    "campaigns_touched",
                    String.valueOf(campaignsTouched))));
        }
    }

    /**
     * The clock of a node has become too far from that of the storage: it sends nothing until they agree.
     *
     * @param node the node
     */
    record ClockSkewed(NodeId node) implements EngineEvent {
        @Override
        public String code() {
            return "clock_skewed";
        }

        @Override
        public SortedMap<String, String> attributes() {
            return Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("node", node.value())));
        }
    }

    /**
     * The doctor has found something that silently does not happen, and will find it again for as long as it holds.
     *
     * @param company the owner of the object; empty where the object belongs to all companies
     * @param finding the code of the finding, such as {@code schedule_overdue}
     * @param object the code of the kind of object, such as {@code campaign}
     * @param id the object, such as {@code CG-4T2K-9QXD}
     */
    record Finding(Optional<CompanyId> company, String finding, String object, String id) implements EngineEvent {
        @Override
        public String code() {
            return "finding";
        }

        @Override
        public SortedMap<String, String> attributes() {
            SortedMap<String, String> all = new TreeMap<>(Map.of("finding", finding, "object", object, "id", id));
            company.ifPresent(owner -> all.put("company", owner.value()));
            return Collections.unmodifiableSortedMap(all);
        }
    }
}
