package dev.freestone.contact.policy;

/** A rule with a place, days on which it is in force, conditions and exemptions. Pure. */
abstract class BoundRule extends LiveRule {
    final Binding binding;

    BoundRule(String id, Binding binding) {
        super(id);
        this.binding = binding;
    }

    @Override
    String state() {
        return binding.state();
    }

    @Override
    boolean stops() {
        return binding.stops();
    }

    @Override
    boolean applies(Situation situation) {
        return binding.binds(situation);
    }

    @Override
    long comes(Situation situation, long limit) {
        return binding.comes(situation, limit);
    }
}
