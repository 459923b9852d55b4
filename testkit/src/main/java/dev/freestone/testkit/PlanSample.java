package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactTopic;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.Producer;
import java.time.Instant;

/** A plan that a test is about to change. */
final class PlanSample {
    IntentId id;
    CompanyId company;
    IdempotencyKey key;
    Producer producer;
    String occurrence;
    String channel;
    KeyedHash person;
    ContactTopic topic;
    SenderId sender;
    int priority;
    Instant notBefore;
    Instant expiresAt;
    Instant holdLimit;
    Instant createdAt;
    Document document;

    PlanSample(IntentPlan from) {
        this.id = from.id();
        this.company = from.company();
        this.key = from.key();
        this.producer = from.producer();
        this.occurrence = from.occurrence();
        this.channel = from.channel();
        this.person = from.person();
        this.topic = from.topic();
        this.sender = from.sender();
        this.priority = from.priority();
        this.notBefore = from.notBefore();
        this.expiresAt = from.expiresAt();
        this.holdLimit = from.holdLimit();
        this.createdAt = from.createdAt();
        this.document = from.document();
    }

    IntentPlan made() {
        return new IntentPlan(
                id,
                company,
                key,
                producer,
                occurrence,
                channel,
                person,
                topic,
                sender,
                priority,
                notBefore,
                expiresAt,
                holdLimit,
                createdAt,
                document);
    }
}
