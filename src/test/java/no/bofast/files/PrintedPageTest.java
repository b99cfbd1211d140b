package no.bofast.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import no.bofast.console.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedPageTest {

    @TempDir
    private Path directory;

    @Test
    void whereNothingAnswersOneLineSaysWhatToDo() {
        PrintedPage page = new PrintedPage(URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:1/api"));

        assertThatThrownBy(() -> page.into(directory.resolve("page.pdf")))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("nothing answers at http://127.0.0.1:1/api: start Bofast, or name its address with --page");
    }

    @Test
    void theFirstBrowserThatCanBeRunIsTaken() throws IOException {
        Path browser = Files.createFile(directory.resolve("chromium"));
        assertThat(PrintedPage.chromium(directory + ":/nowhere")).isEmpty();

        assertThat(browser.toFile().setExecutable(true)).isTrue();

        assertThat(PrintedPage.chromium("/nowhere:" + directory)).contains(browser);
    }
}
