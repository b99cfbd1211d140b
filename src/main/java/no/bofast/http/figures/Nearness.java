package no.bofast.http.figures;

import java.util.Comparator;
import no.bofast.domain.Municipality;

/** Orders municipalities by their distance from one of them, the nearest first. */
record Nearness(Municipality centre) implements Comparator<Municipality> {

    @Override
    public int compare(Municipality one, Municipality other) {
        return Double.compare(distance(one), distance(other));
    }

    /** Near enough for an order: degrees of longitude are shortened as at the centre. */
    private double distance(Municipality place) {
        double north = place.latitude() - centre.latitude();
        double east = (place.longitude() - centre.longitude()) * Math.cos(Math.toRadians(centre.latitude()));
        return Math.hypot(north, east);
    }
}
