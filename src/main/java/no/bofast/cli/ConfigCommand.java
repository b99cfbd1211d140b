package no.bofast.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import no.bofast.cli.options.ClientProperties;
import no.bofast.cli.options.InstanceOptions;
import no.bofast.config.Configuration;
import no.bofast.config.Setting;
import no.bofast.console.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the configuration in force. */
@Command(
        name = "config",
        description = {
            "Prints every setting in force, and where it was written. Secrets aren't printed, only the files that they"
                    + " are in.",
            "A setting such as port can be written into a file (port=8080), the environment (BOFAST_PORT) or be given"
                    + " as an option (--port), each stronger than the one before. The file is the one that --config or"
                    + " BOFAST_CONFIG name, otherwise bofast.properties in the current directory."
        })
final class ConfigCommand implements Callable<Integer> {

    @Mixin
    private InstanceOptions options;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        options.settings();
        Configuration configuration = (Configuration) command.defaultValueProvider();
        PrintWriter out = command.commandLine().getOut();
        print(configuration.effective(command), out);
        print(options.clientProperties(), out);
        return ExitCode.DONE;
    }

    private static void print(List<Setting> settings, PrintWriter out) {
        String feature = "";
        for (Setting setting : settings) {
            if (!setting.feature().equals(feature)) {
                out.println((feature.isEmpty() ? "# " : "\n# ") + setting.feature());
                feature = setting.feature();
            }
            out.printf("%-28s %-32s %s%n", setting.key().name(), setting.value(), setting.origin());
        }
    }

    private static void print(ClientProperties properties, PrintWriter out) {
        if (!properties.shown().isEmpty()) {
            out.println("\n# Clients, from the file of client-config");
            properties.shown().forEach((key, value) -> out.println(key + "=" + value));
        }
    }
}
