package no.bofast.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.DocumentedTable;
import no.bofast.testkit.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that the documentation names exist, with the options that it names; and it leaves out none. */
@Timeout(60)
class DocumentedCommandsTest {

    /** A line of code, or code within a sentence; what stands behind a # is for the reader. */
    private static final Pattern COMMAND_LINE =
            Pattern.compile("(?m)(?:^ {4}|^|`)(?:\\./)?bofast ([a-z][^`#\\n]*)(?:`|#|$)");

    /** A line of the list of commands in the help. */
    private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z]+) ");

    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    static Stream<String> commandLines() {
        return Pages.all()
                .flatMap(page -> COMMAND_LINE.matcher(Pages.text(page)).results())
                .map(line -> line.group(1).strip())
                .distinct();
    }

    static Stream<String> rows() {
        return DocumentedTable.COMMANDS.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void everyCommandLineIsOfACommandThatExistsAndHasItsOptions(String commandLine) {
        CommandRun help = helpOf(commandLine);

        assertThat(help.out()).contains("bofast " + commandLine.split(" ")[0]);
        assertThat(optionsOf(commandLine))
                .allSatisfy(option -> assertThat(help.out()).contains(option));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyOptionOfTheTableExists(String row) {
        String command = row.substring(row.indexOf('`') + 1).split("[` ]")[0];
        String help = helpOf(command).out();

        assertThat(optionsOf(row)).allSatisfy(option -> assertThat(help).contains(option));
    }

    @Test
    void theTableHasEveryCommandAndNoOther() {
        String help = helpOf("").out();
        Set<String> listed = LISTED.matcher(help.substring(help.indexOf("Commands:")))
                .results()
                .map(line -> line.group(1))
                .collect(toSet());

        assertThat(DocumentedTable.COMMANDS.names())
                .extracting(name -> name.split(" ")[0])
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    private static Stream<String> optionsOf(String text) {
        return OPTION.matcher(text).results().map(MatchResult::group);
    }

    private static CommandRun helpOf(String commandLine) {
        Stream<String> words = Arrays.stream(commandLine.split(" +")).filter(word -> !word.isEmpty());
        List<String> arguments = Stream.concat(words, Stream.of("--help")).toList();
        return CommandRun.in(Map.of(), arguments.toArray(String[]::new));
    }
}
