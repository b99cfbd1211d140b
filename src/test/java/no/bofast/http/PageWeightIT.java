package no.bofast.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import no.bofast.disclosure.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the first view asks of a reader's connection; how long it takes is printed, since it is the machine's. */
@ExtendWith(ChromiumBrowser.Shared.class)
class PageWeightIT {

    private static final long MOST_BYTES = 400_000;
    /** Scripts, style sheet, the chart library and the API's answers. */
    private static final int MOST_REQUESTS = 40;

    @Test
    void theFirstViewIsSmall(ChromiumBrowser chromium) {
        AtomicLong bytes = new AtomicLong();
        AtomicInteger requests = new AtomicInteger();
        try (ExampleServer example = new ExampleServer(Audience.EVERYONE);
                PageReader reader = new PageReader(chromium, example.address(""))) {
            reader.page.onResponse(response -> {
                if (!response.url().endsWith("/stream")) {
                    requests.incrementAndGet();
                    bytes.addAndGet(response.request().sizes().responseBodySize);
                }
            });

            long before = System.nanoTime();
            reader.page.navigate(example.address("/"));
            assertThat(reader.page.locator("section[aria-labelledby=municipalities] tbody tr"))
                    .hasCount(25);
            long interactiveMillis = (System.nanoTime() - before) / 1_000_000;
            reader.waitUntilDrawn();
            long drawnMillis = (System.nanoTime() - before) / 1_000_000;

            System.out.printf(
                    "First view: %,d bytes in %d requests; interactive after %d ms, all drawn after %d ms%n",
                    bytes.get(), requests.get(), interactiveMillis, drawnMillis);
            assertThat(bytes.get()).isLessThanOrEqualTo(MOST_BYTES);
            assertThat(requests.get()).isLessThanOrEqualTo(MOST_REQUESTS);
        }
    }
}
