package no.bofast.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bofast.report.figures.svg.Element;
import no.bofast.report.figures.svg.LineChart;
import no.bofast.report.figures.svg.Palette;

/** How the share of rises that are found grows with time: of a lasting doubling, by the size of the municipality. */
final class StudyFigure {

    private static final int MONTHS = 24;
    /** Rises of a kind below which their share says nothing. */
    private static final int LEAST_PLANTED = 10;
    /** The drawing stands alone, so it brings the styles of its lines with it. */
    private static final String STYLES = "text { font: 12px sans-serif; fill: #22303c; } .grid { stroke: #d5dadf; }"
            + " .line { fill: none; stroke-width: 2; } .leader { stroke-width: .7; opacity: .6; }";

    private final Findings findings;

    StudyFigure(Findings findings) {
        this.findings = findings;
    }

    Element draw() {
        List<LineChart.Series> lines = new ArrayList<>();
        for (Kind.Size size : Kind.Size.values()) {
            Kind judged = Kind.Matter.DEPARTURES.judged();
            Kind kind = new Kind(judged.matter(), size, judged.factor(), judged.lasting());
            for (Arm arm : Arm.values()) {
                if (findings.planted(arm, kind) >= LEAST_PLANTED) {
                    lines.add(line(arm, kind));
                }
            }
        }
        return new LineChart(
                        "detection",
                        "A lasting doubling of departures: share found by months since the first extra departure",
                        "Simulated registers at the default thresholds; bands: 95 % bootstrap bounds.",
                        "months since the first extra departure",
                        Palette.UNORDERED,
                        share -> Math.round(100 * share) + " %",
                        lines)
                .draw()
                .add(Element.of("style", STYLES));
    }

    private LineChart.Series line(Arm arm, Kind kind) {
        List<LineChart.Point> points = new ArrayList<>();
        List<LineChart.Band> band = new ArrayList<>();
        for (int month = 0; month <= MONTHS; month++) {
            Estimate found = findings.found(arm, Findings.DEFAULT_POINT, kind, month);
            points.add(new LineChart.Point(month, found.value()));
            band.add(new LineChart.Band(month, found.low(), found.high()));
        }
        return new LineChart.Series(kind.size().label() + ", " + arm, points, Optional.of(band));
    }
}
