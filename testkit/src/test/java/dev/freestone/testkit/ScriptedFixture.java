package dev.freestone.testkit;

import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IdempotencyKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** A provider fixture over the scripted provider. */
abstract class ScriptedFixture implements ProviderFixture {
    private ProviderAnswer answer = ProviderAnswer.ACCEPTS;
    private ScriptedProvider provider = ScriptedProvider.at(ManualClock.create());

    final ScriptedProvider reachedAt(InstantSource clock) {
        provider = ScriptedProvider.at(clock);
        provider.answer(answer);
        return provider;
    }

    @Override
    public String channel() {
        return "text";
    }

    @Override
    public Destination destination() {
        return Destination.of("+15550100001");
    }

    @Override
    public void answer(ProviderAnswer wanted) {
        answer = wanted;
        provider.answer(wanted);
    }

    @Override
    public Duration later() {
        return ScriptedProvider.LATER;
    }

    @Override
    public boolean takesKeys() {
        return true;
    }

    @Override
    public int requests() {
        return provider.requests();
    }

    @Override
    public List<IdempotencyKey> keys() {
        return provider.keys();
    }

    @Override
    public void close() {}
}
