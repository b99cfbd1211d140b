package no.bofast.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import no.bofast.access.AccessFailure;
import no.bofast.access.Admission;
import no.bofast.access.Caller;
import no.bofast.access.Role;
import no.bofast.access.TokenRefusal;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens whose hashes are in a file. */
class TokenFileTest {

    private static final Set<MunicipalityCode> ALTA = Set.of(MunicipalityCode.of("5601"));

    @TempDir
    private Path directory;

    private final Token alta = Token.random(new SecureRandom());
    private final Token imdi = Token.random(new SecureRandom());
    private final String altaLine =
            TokenEntry.of("alta", Role.MUNICIPALITY, ALTA, alta).line();
    private final String imdiLine =
            TokenEntry.of("imdi", Role.NATIONAL, Set.of(), imdi).line();

    @Test
    void aTokenIsWhoItsLineSays() throws Exception {
        TokenFile file = file("# who may look\n\n" + altaLine + "\n" + imdiLine + " # until 2027\n");

        assertThat(file.check(alta.secret())).contains(Admission.of(new Caller("token:alta", Role.MUNICIPALITY, ALTA)));
        assertThat(file.check(imdi.secret())).contains(Admission.of(new Caller("token:imdi", Role.NATIONAL, Set.of())));
    }

    @Test
    void anUnknownTokenIsRefusedAndOneOfAnotherKindLeftToOthers() throws Exception {
        TokenFile file = file(altaLine);

        assertThat(file.check(imdi.secret())).contains(Admission.refused(TokenRefusal.INVALID));
        assertThat(file.check(alta.secret() + "x")).contains(Admission.refused(TokenRefusal.INVALID));
        assertThat(file.check("a.b.c")).isEmpty();
    }

    @Test
    void neitherTheFileNorTheLogHoldsTheSecret() {
        assertThat(altaLine).startsWith("alta municipality 5601 sha256:").doesNotContain(alta.secret());
        assertThat(alta).hasToString("bofast_…");
        assertThat(alta.secret()).matches("bofast_[A-Za-z0-9_-]{43}");
    }

    @Test
    void aLineThatIsTakenAwayCountsNoMore() throws Exception {
        TokenFile file = file(altaLine + "\n" + imdiLine);

        change(imdiLine);

        assertThat(file.check(alta.secret())).contains(Admission.refused(TokenRefusal.INVALID));
        assertThat(file.check(imdi.secret()).orElseThrow()).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void whatGoesOnInTheNameOfATokenThatIsTakenAwaySeesNothingExactly() throws Exception {
        Audience ofAlta = new Audience.Municipality(ALTA);
        TokenFile file = file(altaLine + "\n" + imdiLine);

        assertThat(file.standing("token:alta", ofAlta, Instant.EPOCH)).contains(ofAlta);
        assertThat(file.standing("token:alta", Audience.NATION, Instant.EPOCH)).contains(ofAlta);
        assertThat(file.standing("org:0192:944588132", ofAlta, Instant.EPOCH)).isEmpty();
        change(imdiLine);

        assertThat(file.standing("token:alta", ofAlta, Instant.EPOCH)).contains(Audience.EVERYONE);
        assertThat(file.standing("token:imdi", ofAlta, Instant.EPOCH)).contains(ofAlta);
    }

    @Test
    void aChangeThatCannotBeReadLeavesWhatWasInForce() throws Exception {
        TokenFile file = file(altaLine);

        change("alta municipality");

        assertThat(file.check(alta.secret()).orElseThrow()).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void aWrongLineIsToldByItsNumberAndWithoutItsHash() {
        refused(imdiLine + "\n" + altaLine.replace("municipality", "mayor"))
                .withMessage("token file " + path()
                        + ", line 2: a role is municipality, national or operator, got: 'mayor'");
        refused(altaLine.replace(" 5601 ", " - "))
                .withMessageEndingWith("a municipality needs codes, and no other role has any");
        refused(altaLine + "\n" + altaLine).withMessageEndingWith("line 2: the id is taken by a line above");
        refused("alta municipality 5601 " + alta.secret())
                .withMessageEndingWith("as './bofast token new' prints it")
                .withMessageNotContaining(alta.secret());
    }

    @Test
    void aMissingFileIsOneClearLine() {
        assertThatExceptionOfType(AccessFailure.class)
                .isThrownBy(() -> new TokenFile(path()))
                .withMessage("cannot read the token file " + path() + " (NoSuchFileException)");
    }

    private org.assertj.core.api.ThrowableAssertAlternative<AccessFailure> refused(String text) {
        return assertThatExceptionOfType(AccessFailure.class).isThrownBy(() -> file(text));
    }

    private Path path() {
        return directory.resolve("tokens");
    }

    private TokenFile file(String text) throws IOException {
        return new TokenFile(Files.writeString(path(), text));
    }

    private void change(String text) throws IOException {
        Files.setLastModifiedTime(
                Files.writeString(path(), text), FileTime.from(Instant.now().plusSeconds(2)));
    }
}
