package no.bofast.access.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bofast.access.AccessFailure;
import no.bofast.access.Admission;
import no.bofast.access.Caller;
import no.bofast.access.FollowedFile;
import no.bofast.access.TokenCheck;
import no.bofast.access.TokenRefusal;
import no.bofast.disclosure.Audience;

/**
 * Checks tokens against a file of their hashes: UTF-8, a {@link TokenEntry} a line, {@code #} begins a comment.
 *
 * <p>A changed file counts from the next request on, see {@link FollowedFile}.
 */
public final class TokenFile implements TokenCheck {

    private static final String IDENTITY = "token:";

    private final FollowedFile<List<TokenEntry>> entries;

    /** @throws AccessFailure if the file can't be read or has a wrong line */
    public TokenFile(Path path) {
        this.entries = new FollowedFile<>("the token file", path, TokenFile::read);
    }

    @Override
    public Optional<Admission> check(String token) {
        return Token.isOne(token) ? Optional.of(admission(Token.shown(token).hash())) : Optional.empty();
    }

    private Admission admission(String hash) {
        Admission found = Admission.refused(TokenRefusal.INVALID);
        for (TokenEntry entry : entries.get()) {
            if (entry.isOf(hash)) {
                found = Admission.of(entry.caller());
            }
        }
        return found;
    }

    /** Of whoever has a token no more, or another line, only what is left of it. */
    @Override
    public Optional<Audience> standing(String identity, Audience given, Instant shownAt) {
        return identity.startsWith(IDENTITY) ? Optional.of(given.within(today(identity))) : Optional.empty();
    }

    private Audience today(String identity) {
        return entries.get().stream()
                .map(TokenEntry::caller)
                .filter(caller -> caller.identity().equals(identity))
                .map(Caller::audience)
                .findFirst()
                .orElse(Audience.EVERYONE);
    }

    private static List<TokenEntry> read(Path path) {
        try {
            return entries(path, Files.readAllLines(path));
        } catch (IOException e) {
            throw new AccessFailure(
                    "cannot read the token file " + path + " (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static List<TokenEntry> entries(Path path, List<String> lines) {
        List<TokenEntry> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).replaceFirst("#.*", "");
            if (!line.isBlank()) {
                TokenEntry entry = entry(path, line, number);
                read.add(entry);
                if (!ids.add(entry.caller().identity())) {
                    throw wrong(path, number, "the id is taken by a line above");
                }
            }
        }
        return List.copyOf(read);
    }

    private static TokenEntry entry(Path path, String line, int number) {
        try {
            return TokenEntry.read(line);
        } catch (IllegalArgumentException e) {
            throw wrong(path, number, e.getMessage());
        }
    }

    private static AccessFailure wrong(Path path, int line, String why) {
        return new AccessFailure("token file " + path + ", line " + line + ": " + why);
    }
}
