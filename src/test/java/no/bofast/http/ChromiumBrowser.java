package no.bofast.http;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The Chromium that is installed on this machine, driven by Playwright; nothing is downloaded. */
final class ChromiumBrowser implements AutoCloseable {

    /** The shell, which draws no window, first: pages are there in less than half the time. */
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");

    private final Playwright playwright;
    final Browser browser;

    private ChromiumBrowser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /**
     * Starts the browser; without one the test is skipped, or fails if the system property {@code bofast.requireBrowser}
     * is {@code true}.
     */
    private static ChromiumBrowser launch() {
        Optional<Path> executable = executable();
        if (executable.isEmpty() && Boolean.getBoolean("bofast.requireBrowser")) {
            throw new AssertionError("no Chromium is installed, and bofast.requireBrowser is set");
        }
        assumeTrue(executable.isPresent(), "skipped: no Chromium is installed (looked for " + PLACES + ")");
        return new ChromiumBrowser(executable.get());
    }

    private static Optional<Path> executable() {
        return Stream.concat(Stream.ofNullable(System.getProperty("bofast.browser")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Hands the same browser to all test classes; it ends after the last of them. */
    static final class Shared implements BeforeAllCallback, ParameterResolver {

        @Override
        public void beforeAll(ExtensionContext context) {
            browser(context);
        }

        private static ChromiumBrowser browser(ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Shared.class))
                    .getOrComputeIfAbsent(ChromiumBrowser.class, unused -> launch(), ChromiumBrowser.class);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ChromiumBrowser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return browser(context);
        }
    }
}
