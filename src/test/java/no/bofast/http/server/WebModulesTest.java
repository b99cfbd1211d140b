package no.bofast.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebModulesTest {

    @Test
    void aModuleNeedsWhatItImportsAtOnceAndNotWhatItAsksForLater() {
        WebModules modules = new WebModules(Map.of(
                "scripts/main.js",
                        text("import { one } from './dom.js';\nimport * as views from './views/index.js';\n"),
                "scripts/dom.js", text("export const one = 1;\n"),
                "scripts/views/index.js",
                        text("export { first } from './first.js';\nconst later = () => import('./later.js');\n"),
                "scripts/views/first.js", text("import {\n  one,\n} from '../dom.js';\nimport '../main.js';\n"),
                "scripts/views/later.js", text("")));

        assertThat(modules.neededBy("scripts/main.js"))
                .containsExactly(
                        "scripts/dom.js", "scripts/main.js", "scripts/views/first.js", "scripts/views/index.js");
    }

    private static byte[] text(String module) {
        return module.getBytes(StandardCharsets.UTF_8);
    }
}
