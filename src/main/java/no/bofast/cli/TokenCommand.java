package no.bofast.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.Callable;
import no.bofast.access.Role;
import no.bofast.access.token.Token;
import no.bofast.access.token.TokenEntry;
import no.bofast.cli.options.MunicipalityOptions;
import no.bofast.console.ExitCode;
import no.bofast.console.WrongUsage;
import no.bofast.domain.MunicipalityCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes tokens for those who may see more than the public. */
@Command(
        name = "token",
        description = "Makes tokens for those who may see more than the public.",
        subcommands = TokenCommand.New.class)
final class TokenCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }

    /** Makes one token. */
    @Command(
            name = "new",
            description = {
                "Makes a token, prints it once, and the line for the token file that lets it in.",
                "The file holds only the token's hash: who loses a token gets a new one."
            })
    static final class New implements Callable<Integer> {

        @Option(
                names = "--id",
                required = true,
                description = "Names the token in the audit trail: letters, digits, -._")
        private String id;

        @Option(names = "--role", required = true, description = "One of municipality, national, operator.")
        private Role role;

        @Option(
                names = "--municipality",
                paramLabel = "CODE",
                split = ",",
                converter = CodeConverter.class,
                description = "Municipalities that a municipality's token shows exactly.")
        private Set<MunicipalityCode> municipalities = Set.of();

        @Mixin
        private MunicipalityOptions known;

        @Spec
        private CommandSpec command;

        @Override
        public Integer call() {
            requireOfToday();
            Token token = Token.random(new SecureRandom());
            TokenEntry entry = WrongUsage.unlessValid(() -> TokenEntry.of(id, role, municipalities, token));
            PrintWriter out = command.commandLine().getOut();
            out.println("Token, shown this once:     " + token.secret());
            out.println("Line for the token file:    " + entry.line());
            return ExitCode.DONE;
        }

        private void requireOfToday() {
            Set<MunicipalityCode> today = known.tables().municipalities().keySet();
            municipalities.forEach(code -> WrongUsage.unless(
                    today.contains(code),
                    "--municipality: '" + code + "' is no code of a municipality of today, such as 5601"));
        }
    }

    /** Reads the code of a municipality. */
    static final class CodeConverter implements CommandLine.ITypeConverter<MunicipalityCode> {
        @Override
        public MunicipalityCode convert(String text) {
            return MunicipalityCode.read(text)
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "'" + text + "' is no code of a municipality of today, such as 5601"));
        }
    }
}
