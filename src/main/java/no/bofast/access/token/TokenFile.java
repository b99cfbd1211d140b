package no.bofast.access.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bofast.access.AccessFailure;
import no.bofast.access.Admission;
import no.bofast.access.TokenCheck;
import no.bofast.access.TokenRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks tokens against a file of their hashes: UTF-8, a {@link TokenEntry} a line, {@code #} begins a comment.
 *
 * <p>A changed file counts from the next request on, so that a token is given or taken away without a restart. A changed file
 * that can't be read or has a wrong line is logged, and what was read before stays in force.
 */
public final class TokenFile implements TokenCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TokenFile.class);

    private final Path path;
    private FileTime readAt;
    private List<TokenEntry> entries;

    /** @throws AccessFailure if the file can't be read or has a wrong line */
    public TokenFile(Path path) {
        this.path = path;
        this.readAt = modified();
        this.entries = read();
    }

    @Override
    public Optional<Admission> check(String token) {
        return Token.isOne(token) ? Optional.of(admission(Token.shown(token).hash())) : Optional.empty();
    }

    private Admission admission(String hash) {
        Admission found = Admission.refused(TokenRefusal.INVALID);
        for (TokenEntry entry : current()) {
            if (entry.isOf(hash)) {
                found = Admission.of(entry.caller());
            }
        }
        return found;
    }

    private synchronized List<TokenEntry> current() {
        try {
            FileTime modified = modified();
            if (!modified.equals(readAt)) {
                readAt = modified;
                entries = read();
                LOG.info("read {} tokens again from {}", entries.size(), path);
            }
        } catch (AccessFailure e) {
            LOG.error("the tokens read before stay in force: {}", e.getMessage());
        }
        return entries;
    }

    private FileTime modified() {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private List<TokenEntry> read() {
        try {
            return entries(Files.readAllLines(path));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private List<TokenEntry> entries(List<String> lines) {
        List<TokenEntry> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).replaceFirst("#.*", "");
            if (!line.isBlank()) {
                TokenEntry entry = entry(line, number);
                read.add(entry);
                if (!ids.add(entry.caller().identity())) {
                    throw wrong(number, "the id is taken by a line above");
                }
            }
        }
        return List.copyOf(read);
    }

    private TokenEntry entry(String line, int number) {
        try {
            return TokenEntry.read(line);
        } catch (IllegalArgumentException e) {
            throw wrong(number, e.getMessage());
        }
    }

    private AccessFailure wrong(int line, String why) {
        return new AccessFailure("token file " + path + ", line " + line + ": " + why);
    }

    private AccessFailure unreadable(IOException why) {
        return new AccessFailure(
                "cannot read the token file " + path + " (" + why.getClass().getSimpleName() + ")", why);
    }
}
