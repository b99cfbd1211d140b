package no.bofast.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import no.bofast.console.CommandFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedPageTest {

    private static final PrintedPage PAGE =
            new PrintedPage(URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:1/api"));

    /** Finds the file to write among its arguments, as {@code $file}. */
    private static final String ARGUMENTS =
            "for argument; do case $argument in --print-to-pdf=*) file=${argument#*=};; esac; done\n";

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("page.pdf");
    }

    @Test
    void whereNothingAnswersOneLineSaysWhatToDo() {
        assertThatThrownBy(() -> PAGE.into(file))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("nothing answers at http://127.0.0.1:1/api: start Bofast, or name its address with --page");
    }

    @Test
    void theFirstBrowserThatCanBeRunIsTaken() throws IOException {
        Path browser = Files.createFile(directory.resolve("chromium"));
        assertThat(Chromium.in(directory + ":/nowhere")).isEmpty();

        assertThat(browser.toFile().setExecutable(true)).isTrue();

        assertThat(Chromium.in("/nowhere:" + directory).map(Chromium::program)).contains(browser);
    }

    @Test
    void whatIsPrintedTakesThePlaceOfWhatWasThere() throws IOException {
        Files.writeString(file, "old");

        PAGE.into(file, chromium("echo whole > $file", Duration.ofMinutes(1)));

        assertThat(file).hasContent("whole");
        assertThat(directory.resolve("page.pdf.tmp")).doesNotExist();
    }

    @Test
    void aPrintThatTakesTooLongIsStoppedAndLeavesNoHalfFile() throws IOException {
        Files.writeString(file, "old");
        Chromium slow = chromium("echo half > $file; sleep 60", Duration.ofMillis(500));

        assertThatThrownBy(() -> PAGE.into(file, slow))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(
                        slow.program() + " made no PDF of http://127.0.0.1:1/: open it in any browser and print it");
        assertThat(file).hasContent("old");
        assertThat(directory.resolve("page.pdf.tmp")).doesNotExist();
    }

    @Test
    void aPrintThatFailsLeavesNoHalfFile() throws IOException {
        Chromium broken = chromium("echo half > $file; exit 1", Duration.ofMinutes(1));

        assertThatThrownBy(() -> PAGE.into(file, broken)).isInstanceOf(CommandFailure.class);
        assertThat(file).doesNotExist();
        assertThat(directory.resolve("page.pdf.tmp")).doesNotExist();
    }

    private Chromium chromium(String does, Duration longest) throws IOException {
        Path program = Files.writeString(directory.resolve("chromium"), "#!/bin/sh\n" + ARGUMENTS + does + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return new Chromium(program, longest);
    }
}
