package no.bofast.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SortedMap;
import no.bofast.view.Imprint;
import org.junit.jupiter.api.Test;

class WebBundleTest {

    @Test
    void whatIsAskedForLaterIsInFilesOfItsOwnAndWhatIsSharedRunsOnce() {
        Map<String, String> modules = Map.of(
                "main.js",
                        "import * as all from './dom.js';\nconst later = [() => import('./v/a.js'), () => import('./v/b.js'), () => import('./t.js')];\n",
                "dom.js", "export const one = 1;\nexport function two() {}\n",
                "v/a.js", "import { three as third } from './shared.js';\nexport const a = third;\n",
                "v/b.js", "import { three } from './shared.js';\nimport { one } from '../dom.js';\nexport { three };\n",
                "v/shared.js", "export const three = 3;\n",
                "t.js", "export default { word: 'ord' };\n");

        SortedMap<String, String> files = WebBundle.of(modules, "main.js");

        assertThat(files).containsOnlyKeys("main.js", "t.js", "v/shared.js");
        assertThat(files.get("main.js")).isEqualTo("""
                        export const $modules = {};
                        $modules['dom.js'] = (() => {
                        const one = 1;
                        function two() {}
                        return { one, two };
                        })();
                        $modules['main.js'] = (() => {
                        const all = $modules['dom.js'];
                        const later = [() => import('./v/shared.js').then(() => $modules['v/a.js']), () => import('./v/shared.js').then(() => $modules['v/b.js']), () => import('./t.js').then(() => $modules['t.js'])];
                        return {  };
                        })();
                        """);
        assertThat(files.get("v/shared.js"))
                .startsWith("import { $modules } from './../main.js';\n")
                .contains("const { three: third } = $modules['v/shared.js'];", "return { three };")
                .containsOnlyOnce("const three = 3;");
        assertThat(files.get("t.js")).contains("const $default = { word: 'ord' };", "return { default: $default };");
    }

    @Test
    void aFormThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> WebBundle.of(Map.of("a.js", "export let changing = 1;\n"), "a.js"))
                .hasMessage("a.js imports or exports in a way that is not known here: export let changing = 1;");
    }

    @Test
    void thePageItselfCanBeSentThatWay() {
        assertThat(new WebPage(Imprint.NONE, PageSettings.PLAIN)).isNotNull();
    }
}
