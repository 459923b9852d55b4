package dev.freestone.senders;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.SenderTraits;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** The options of a {@link SmtpSender}. Not thread-safe. */
public final class SmtpSenderBuilder {
    /** The channel that it serves. */
    public static final String CHANNEL = "email";

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,253}");
    private static final int LAST_PORT = 65_535;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final String host;
    private int port;
    private SmtpServer.Mode mode = SmtpServer.Mode.STARTTLS;
    private SmtpLogin login = SmtpLogin.NONE;
    private String from = "";
    private String fromName = "";
    private SenderTraits traits = SenderTraits.none().channels(CHANNEL);
    private InstantSource clock = InstantSource.system();
    private @Nullable SSLContext tls;

    SmtpSenderBuilder(String host) {
        this.host = Objects.requireNonNull(host, "host");
    }

    /**
     * Where the server listens.
     *
     * @param number 1 to 65,535; default 587, with implicit TLS 465, without TLS 25
     * @return this
     */
    public SmtpSenderBuilder port(int number) {
        this.port = number;
        return this;
    }

    /**
     * Encrypts from the first byte on. Default is STARTTLS, without which nothing is sent.
     *
     * @return this
     */
    public SmtpSenderBuilder implicitTls() {
        this.mode = SmtpServer.Mode.IMPLICIT_TLS;
        return this;
    }

    /**
     * Encrypts nothing. Everybody on the way then reads addresses and contents: only for tests, or for a relay on the same
     * machine. There is no login then.
     *
     * @return this
     */
    public SmtpSenderBuilder plain() {
        this.mode = SmtpServer.Mode.PLAIN;
        return this;
    }

    /**
     * Logs in before each message.
     *
     * @param user the account
     * @param password its password
     * @return this
     */
    public SmtpSenderBuilder login(String user, Secret password) {
        this.login = new SmtpLogin(Objects.requireNonNull(user, "user"), Objects.requireNonNull(password, "password"));
        return this;
    }

    /**
     * Who sends; required.
     *
     * @param address such as {@code billing@example.com}; its domain also names this host to the server
     * @param name what people see, or empty
     * @return this
     */
    public SmtpSenderBuilder from(String address, String name) {
        this.from = Objects.requireNonNull(address, "address");
        this.fromName = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * How long one message may take: connection, login, message and all replies together.
     *
     * @param longest more than 0, default 30 seconds; the engine allows at most its lease less 15 s
     * @return this
     */
    public SmtpSenderBuilder timeout(Duration longest) {
        this.traits = traits.callTimeout(longest);
        return this;
    }

    /**
     * Whom to trust, and the client's own certificate if the server wants one.
     *
     * @param context default the JDK's
     * @return this
     */
    public SmtpSenderBuilder tls(SSLContext context) {
        this.tls = Objects.requireNonNull(context, "context");
        return this;
    }

    /**
     * What deadlines are compared with and messages are dated by.
     *
     * @param source default the clock of the system
     * @return this
     */
    public SmtpSenderBuilder clock(InstantSource source) {
        this.clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Makes the sender. Calls nobody.
     *
     * @return the sender
     * @throws FreestoneException {@code configuration_invalid} with every problem
     */
    public SmtpSender build() {
        List<Violation> problems = new ArrayList<>();
        require(HOST.matcher(host).matches(), "host", "give a host name or an address", problems);
        require(port >= 0 && port <= LAST_PORT, "port", "give 1 to " + LAST_PORT, problems);
        require(
                login.none() || mode != SmtpServer.Mode.PLAIN,
                "login",
                "it would travel in the clear, use TLS or no login",
                problems);
        require(!CONTROL.matcher(fromName).find(), "fromName", "give no line breaks and controls", problems);
        Optional<InternetAddress> sender = SmtpMessage.address(from);
        require(sender.isPresent(), "from", "give one plain address, such as billing@example.com", problems);
        if (sender.isEmpty() || !problems.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.CONFIGURATION_INVALID, problems);
        }
        var factory = tls == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : tls.getSocketFactory();
        var server = new SmtpServer(host, port == 0 ? mode.usualPort() : port, mode, factory);
        var named = named(sender.get());
        return new SmtpSender(server, login, named, session(named, factory), traits, clock);
    }

    private InternetAddress named(InternetAddress address) {
        try {
            if (!fromName.isEmpty()) {
                address.setPersonal(fromName, StandardCharsets.UTF_8.name());
            }
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private Session session(InternetAddress sender, SSLSocketFactory factory) {
        String address = sender.getAddress();
        boolean starttls = mode == SmtpServer.Mode.STARTTLS;
        var settings = new Properties();
        settings.setProperty("mail.smtp.localhost", address.substring(address.lastIndexOf('@') + 1));
        settings.setProperty("mail.smtp.auth", Boolean.toString(!login.none()));
        settings.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        settings.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.setProperty("mail.smtp.sendpartial", "false");
        // The verdict is known by then.
        settings.setProperty("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.ssl.socketFactory", factory);
        return Session.getInstance(settings);
    }

    private static void require(boolean holds, String field, String remedy, List<Violation> problems) {
        if (!holds) {
            problems.add(Violation.of(field, ViolationCode.BAD_FORMAT, remedy));
        }
    }
}
