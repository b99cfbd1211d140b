package no.bofast.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import no.bofast.cli.options.ClusterOptions;
import no.bofast.cli.options.ErasureOptions;
import no.bofast.console.ExitCode;
import no.bofast.domain.ErasureTerms;
import no.bofast.erasure.Erasures;
import no.bofast.erasure.Rewriting;
import no.bofast.instance.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which erasures aren't finished. */
@Command(
        name = "erasures",
        description = {
            "Reads the input topic of a cluster, and says how many people were erased of whom it still holds"
                    + " something, and by when nothing is left of them. Names nobody.",
            "Exit code 1 if one of them is overdue."
        })
final class ErasuresCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private ErasureOptions erasure;

    @Spec
    private CommandSpec command;

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        Installation installation = cluster.installation();
        installation.findTopics();
        ErasureTerms terms = erasure.terms();
        try (Rewriting rewriting = installation.rewriting(terms, () -> false)) {
            return tell(
                    rewriting.survey().erasures(),
                    rewriting.isUnderWay(),
                    command.commandLine().getOut());
        }
    }

    private int tell(Erasures erasures, boolean isUnderWay, PrintWriter out) {
        out.println("pending " + erasures.pending());
        erasures.oldest().ifPresent(first -> out.println("oldest  " + first));
        erasures.due().ifPresent(due -> out.println("due     " + due));
        out.println("rewrite " + (isUnderWay ? "under way" : "none"));
        boolean isOverdue = erasures.due()
                .filter(due -> Duration.between(due, clock.instant()).toMillis() > 0)
                .isPresent();
        return isOverdue ? ExitCode.FAILED : ExitCode.DONE;
    }
}
