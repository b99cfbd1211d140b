package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Many tabs of one browser. */
class TabsIT extends PageOverExample {

    /** A browser opens six to a host. */
    private static final int MORE_THAN_CONNECTIONS = 7;

    private final AtomicInteger streams = new AtomicInteger();

    private Page tab() {
        Page tab = page.context().newPage();
        tab.onRequest(request -> {
            if (request.url().endsWith("/api/v1/stream")) {
                streams.incrementAndGet();
            }
        });
        tab.navigate(example.address("/"));
        return tab;
    }

    @Test
    void anyNumberOfTabsSharesOneStreamAndAnotherReadsItWhenTheFirstIsClosed() {
        List<Page> tabs = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_CONNECTIONS; i++) {
            tabs.add(tab());
        }

        for (Page tab : tabs) {
            assertThat(tab.locator(".live")).hasText("Direkte");
            assertThat(tab.locator("main h1")).isVisible();
        }
        assertThat(streams.get()).isEqualTo(1);

        tabs.remove(0).close();

        page.waitForCondition(() -> streams.get() == 2);
        for (Page tab : tabs) {
            assertThat(tab.locator(".live")).hasText("Direkte");
        }
    }
}
