package no.bofast.access.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.bofast.access.Caller;
import no.bofast.access.Role;
import no.bofast.domain.MunicipalityCode;

/**
 * A line of the token file: {@code alta municipality 5601 sha256:9f86d0…}, that is id, role, municipality codes with commas between
 * ({@code -} for none), and the hash of the token.
 */
public record TokenEntry(Caller caller, String hash) {

    private static final String ALGORITHM = "sha256:";
    private static final String NO_CODES = "-";

    /** The entry of a new token. */
    public static TokenEntry of(String id, Role role, Set<MunicipalityCode> municipalities, Token token) {
        return new TokenEntry(caller(id, role, municipalities), token.hash());
    }

    private static Caller caller(String id, Role role, Set<MunicipalityCode> municipalities) {
        if (!id.matches("[A-Za-z0-9._-]{1,60}")) {
            throw new IllegalArgumentException("an id must be at most 60 letters, digits and -._, got: '" + id + "'");
        }
        if (role == Role.PUBLIC) {
            throw new IllegalArgumentException("the public needs no token");
        }
        if (municipalities.isEmpty() == (role == Role.MUNICIPALITY)) {
            throw new IllegalArgumentException("a municipality needs codes, and no other role has any");
        }
        return new Caller("token:" + id, role, municipalities);
    }

    /** Reads a line; what is wrong with it is told without the hash. */
    static TokenEntry read(String line) {
        String[] fields = line.trim().split("\\s+");
        if (fields.length != 4 || !fields[3].matches(ALGORITHM + "[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "a line is 'ID ROLE CODES sha256:HASH', as './bofast token new' prints it");
        }
        return new TokenEntry(
                caller(fields[0], role(fields[1]), codes(fields[2])), fields[3].substring(ALGORITHM.length()));
    }

    private static Role role(String label) {
        return Role.labelled(label)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a role is municipality, national or operator, got: '" + label + "'"));
    }

    private static Set<MunicipalityCode> codes(String text) {
        return text.equals(NO_CODES)
                ? Set.of()
                : Arrays.stream(text.split(",")).map(MunicipalityCode::of).collect(Collectors.toSet());
    }

    /** Whether a token is this entry's; takes the same time however much of the hash agrees. */
    boolean isOf(String otherHash) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), otherHash.getBytes(StandardCharsets.US_ASCII));
    }

    /** The line for the token file. */
    public String line() {
        String codes = new TreeSet<>(caller.municipalities())
                .stream().map(MunicipalityCode::toString).collect(Collectors.joining(","));
        String id = caller.identity().substring("token:".length());
        return String.join(" ", id, caller.role().label(), codes.isEmpty() ? NO_CODES : codes, ALGORITHM + hash);
    }
}
