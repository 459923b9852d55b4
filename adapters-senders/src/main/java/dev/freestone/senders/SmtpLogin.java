package dev.freestone.senders;

import dev.freestone.model.common.Secret;

/** Who logs in at a mail server. An empty user stands for nobody. */
record SmtpLogin(String user, Secret password) {
    static final SmtpLogin NONE = new SmtpLogin("", Secret.of(""));

    boolean none() {
        return user.isEmpty();
    }
}
