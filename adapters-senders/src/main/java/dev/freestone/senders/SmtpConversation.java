package dev.freestone.senders;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One conversation, which remembers how far it came and what the server replied there. For one thread. */
final class SmtpConversation extends SMTPTransport {
    private final SmtpLogin login;
    private final BooleanSupplier tooLate;
    private SmtpStage stage = SmtpStage.CONNECT;
    private int code;
    private boolean stoppedInTime;

    SmtpConversation(Session session, SmtpLogin login, BooleanSupplier tooLate) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.login = login;
        this.tooLate = tooLate;
    }

    SmtpStage stage() {
        return stage;
    }

    /** The decisive reply of the stage; no reply code when there was none. */
    int code() {
        return code;
    }

    /** Whether the deadline came before the message was sent, so that it was kept back. */
    boolean stoppedInTime() {
        return stoppedInTime;
    }

    @Override
    protected synchronized boolean protocolConnect(
            @Nullable String host, int port, @Nullable String user, @Nullable String password)
            throws MessagingException {
        return login.none()
                ? super.protocolConnect(host, port, null, null)
                : super.protocolConnect(
                        host, port, login.user(), login.password().reveal());
    }

    @Override
    protected void mailFrom() throws MessagingException {
        enter(SmtpStage.MAIL);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        enter(SmtpStage.RECIPIENT);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        if (tooLate.getAsBoolean()) {
            stoppedInTime = true;
            throw new MessagingException("the deadline has come");
        }
        enter(SmtpStage.DATA);
        var content = super.data();
        enter(SmtpStage.CONTENT);
        return content;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        enter(SmtpStage.END);
        super.finishData();
    }

    /** Later replies of a stage answer commands that only clean up. */
    @Override
    protected int readServerResponse() throws MessagingException {
        boolean decisive = stage == SmtpStage.CONNECT || code == 0;
        if (decisive) {
            code = 0;
        }
        int read = super.readServerResponse();
        if (decisive) {
            code = read;
        }
        return read;
    }

    private void enter(SmtpStage next) {
        stage = next;
        code = 0;
    }
}
