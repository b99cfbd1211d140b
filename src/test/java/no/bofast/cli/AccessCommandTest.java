package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.bofast.access.token.TokenFile;
import no.bofast.console.ExitCode;
import no.bofast.testkit.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How those who may see more than the public are let in. */
class AccessCommandTest {

    @TempDir
    private Path directory;

    @Test
    void theLineOfANewTokenLetsItIn() throws IOException {
        CommandRun made =
                CommandRun.of("token", "new", "--id", "alta", "--role", "municipality", "--municipality", "5601");

        String token = made.out().replaceAll("(?s).*: +(bofast_\\S+).*", "$1");
        String line = made.out().replaceAll("(?s).*file: +(.+?)\\R.*", "$1");
        TokenFile file = new TokenFile(Files.writeString(directory.resolve("tokens"), line));

        assertThat(made.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(file.check(token).orElseThrow()).hasToString("Admitted[caller=token:alta (municipality 5601)]");
    }

    @Test
    void aTokenThatCannotBeIsWrongUsage() {
        assertThat(CommandRun.of("token", "new", "--id", "a", "--role", "municipality")
                        .err())
                .isEqualTo("bofast: a municipality needs codes, and no other role has any; see 'bofast token new"
                        + " --help'\n");
        assertThat(CommandRun.of("token", "new", "--id", "a", "--role", "national", "--municipality", "2012")
                        .err())
                .contains("'2012' is no code of a municipality of today");
        assertThat(CommandRun.of("token", "new", "--id", "a b", "--role", "national")
                        .exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void anIssuerNeedsKeysAndAudience() {
        CommandRun config = CommandRun.in(Map.of("BOFAST_ISSUER", "https://maskinporten.no/"), "config");

        assertThat(config.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(config.err()).contains("--issuer needs --issuer-keys");
    }

    @Test
    void aTokenFileThatIsNotThereIsSaidInOneLine() {
        CommandRun config = CommandRun.of(
                "config", "--token-file", directory.resolve("none").toString());

        assertThat(config.exitCode()).isNotEqualTo(ExitCode.DONE);
        assertThat(config.errLines())
                .singleElement()
                .asString()
                .contains("--token-file", "expected a file that is there");
    }
}
