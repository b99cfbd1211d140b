package no.bofast.topology;

import java.util.List;
import no.bofast.disclosure.release.Release;
import no.bofast.warning.AlertChange;

/**
 * What the public is told when the clock passes a boundary.
 *
 * @param alerts changes of alerts that are found in what was released by then
 */
record Announcement(Release release, List<AlertChange> alerts) {}
