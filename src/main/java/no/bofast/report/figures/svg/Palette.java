package no.bofast.report.figures.svg;

import java.util.List;

/**
 * Colours that stay apart on paper and for the colour-blind.
 *
 * <p>Unordered categories take Okabe and Ito's colours (2008), darkened where they are too light for lines; ordered ones take steps
 * from middle to dark blue.
 */
public enum Palette {
    UNORDERED {
        @Override
        String colour(int place, int of) {
            return APART.get(place % APART.size());
        }
    },
    ORDERED {
        @Override
        String colour(int place, int of) {
            double share = of == 1 ? 1 : (double) place / (of - 1);
            return String.format("#%02x%02x%02x", mix(94, 8, share), mix(150, 28, share), mix(192, 74, share));
        }
    };

    private static final List<String> APART = List.of(
            "#0072b2", "#d55e00", "#009e73", "#b8588f", "#8a6d00", "#3b3b3b", "#2f9bd1", "#a61e22", "#5e4fa2",
            "#777777");

    /** The colour of one of some number of categories. */
    abstract String colour(int place, int of);

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
