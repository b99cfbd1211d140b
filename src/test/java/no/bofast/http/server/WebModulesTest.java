package no.bofast.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WebModulesTest {

    @Test
    void aModuleComesAfterWhatItImportsAtOnceAndNotWithWhatItAsksForLater() {
        WebModules modules = new WebModules(Map.of(
                "scripts/main.js", "import { one } from './dom.js';\nimport * as views from './views/index.js';\n",
                "scripts/dom.js", "export const one = 1;\n",
                "scripts/views/index.js",
                        "import { first } from './first.js';\nconst later = () => import('./later.js');\n",
                "scripts/views/first.js", "import {\n  one,\n} from '../dom.js';\n",
                "scripts/views/later.js", ""));

        Set<String> needed = modules.neededBy("scripts/main.js");

        assertThat(needed)
                .containsExactly(
                        "scripts/dom.js", "scripts/views/first.js", "scripts/views/index.js", "scripts/main.js");
        assertThat(modules.askedForLaterBy(needed)).containsExactly("scripts/views/later.js");
    }

    @Test
    void whatCannotBeIsSaid() {
        WebModules circle = new WebModules(
                Map.of("a.js", "import { b } from './b.js';\n", "b.js", "import { a } from './a.js';\n"));
        WebModules hole = new WebModules(Map.of("a.js", "import { b } from './b.js';\n"));

        assertThatThrownBy(() -> circle.neededBy("a.js")).hasMessageContaining("circle");
        assertThatThrownBy(() -> hole.neededBy("a.js")).hasMessageContaining("b.js, which isn't there");
    }
}
