package dev.freestone.lifecycle;

/** A small object with a life cycle, for the tests of tables. */
enum Light {
    OFF("off"),
    ON("on"),
    BROKEN("broken");

    private final String code;

    Light(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    enum Switch implements Coded {
        MOUNT,
        PRESS,
        DROP;

        @Override
        public String code() {
            return switch (this) {
                case MOUNT -> "mount";
                case PRESS -> "press";
                case DROP -> "drop";
            };
        }

        @Override
        public String meaning() {
            return "someone does " + code();
        }
    }

    enum Condition implements Coded {
        DARK,
        POWERED;

        @Override
        public String code() {
            return switch (this) {
                case DARK -> "dark";
                case POWERED -> "powered";
            };
        }

        @Override
        public String meaning() {
            return "it is " + code();
        }
    }
}
