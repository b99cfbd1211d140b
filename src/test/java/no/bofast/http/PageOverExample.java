package no.bofast.http;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import no.bofast.disclosure.Audience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What tests of the page begin with: a server over the example view, and someone who reads in Norwegian on an ordinary screen. */
@ExtendWith(ChromiumBrowser.Shared.class)
abstract class PageOverExample {

    ExampleServer example;
    PageReader reader;
    Page page;
    private ChromiumBrowser chromium;

    @BeforeEach
    void open(ChromiumBrowser shared) {
        chromium = shared;
        example = serve();
        read(new PageReader(chromium, example.address("")));
    }

    @AfterEach
    void close() {
        try {
            reader.close();
        } finally {
            example.close();
        }
    }

    ExampleServer serve() {
        return new ExampleServer(Audience.EVERYONE);
    }

    /** Another reader takes the place of the first. */
    void readInstead(String language, int width, ColorScheme scheme) {
        reader.close();
        read(new PageReader(chromium, example.address(""), language, width, scheme));
    }

    private void read(PageReader now) {
        reader = now;
        page = now.page;
    }

    /** Clicks the button of exactly this name. */
    void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
