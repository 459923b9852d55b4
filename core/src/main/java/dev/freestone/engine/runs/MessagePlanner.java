package dev.freestone.engine.runs;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.CompanyDay;
import dev.freestone.campaign.MessageColumns;
import dev.freestone.campaign.MessageRow;
import dev.freestone.campaign.RowReason;
import dev.freestone.contact.Recipients;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.seen.SeenPersons;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Decides what is sent for a row: id, person, duplicate, cells and template, contact, in this order. Used by one thread.
 * Source: docs/spec/outreach-campaigns.md 1.5, 4.5, 4.6.
 */
final class MessagePlanner {
    private final CampaignRun run;
    private final BulkSender sender;
    private final MessageColumns columns;
    private final MessageTemplates templates;
    private final Map<Channel, SenderId> senders;
    private final List<Channel> channels;
    private final SeenPersons seen;
    private final Instant end;

    MessagePlanner(EngineParts parts, RunInHand held, BulkSender sender, MessageColumns columns, SeenPersons seen) {
        this.run = held.run();
        this.sender = sender;
        this.columns = columns;
        this.templates = new MessageTemplates(parts, held, sender.interactionSubject());
        this.senders = parts.sending().senders();
        this.channels = List.copyOf(new TreeSet<>(sender.channels(senders.keySet())));
        this.seen = seen;
        ZoneId zone =
                parts.companies().find(held.company()).map(CompanyProfile::zone).orElse(ZoneOffset.UTC);
        this.end = CompanyDay.end(run.start().startedAt(), zone);
    }

    /** The messages of a row, or why there is none. */
    record Planned(MessageLine line, List<NewIntent> messages) {}

    Planned plan(InputBatches.Item item) {
        if (item.problem().isPresent()) {
            return none(item.problem().get(), Optional.empty(), Optional.empty());
        }
        Person person = item.person().orElseThrow();
        MessageRow row = columns.read(item.row().cells());
        Optional<String> reference = row.references().map(ids -> String.join("+", ids));
        if (reference.isPresent() && !seen.add(MessageLine.identity(person.id(), reference.get()))) {
            return none(RowReason.DUPLICATE_MESSAGE, Optional.of(person), reference);
        }
        if (row.problem().isPresent()) {
            return none(row.problem().get(), Optional.of(person), reference);
        }
        return messages(person, row, reference);
    }

    private Planned messages(Person person, MessageRow row, Optional<String> reference) {
        List<NewIntent> messages = new ArrayList<>();
        boolean templated = false;
        for (Channel channel : channels) {
            Optional<String> template = templates.find(person, channel);
            templated |= template.isPresent();
            if (template.isPresent() && Recipients.find(person, channel.code()).isPresent()) {
                messages.add(message(person, row, channel, template.get()));
            }
        }
        if (messages.isEmpty()) {
            RowReason why = templated ? RowReason.NO_DELIVERABLE_CONTACT : RowReason.NO_TEMPLATE;
            return none(why, Optional.of(person), reference);
        }
        return new Planned(new MessageLine(Optional.of(person.id()), reference, Optional.empty(), List.of()), messages);
    }

    private NewIntent message(Person person, MessageRow row, Channel channel, String template) {
        return NewIntent.builder(RunMessages.producer(run), run.start().occurrenceId(), person.id())
                .channel(channel.code())
                .sender(Objects.requireNonNull(senders.get(channel), "the channel has no sender"))
                .about(sender.purpose(), sender.interactionSubject())
                .theme(sender.interactionTheme())
                .references(row.references().orElseThrow().toArray(String[]::new))
                .debts(row.debts().toArray(String[]::new))
                .template(template, row.variables())
                .until(end)
                .build();
    }

    private static Planned none(RowReason reason, Optional<Person> person, Optional<String> reference) {
        return new Planned(MessageLine.none(reason, person.map(Person::id), reference), List.of());
    }
}
