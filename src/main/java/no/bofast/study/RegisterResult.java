package no.bofast.study;

import java.util.List;
import java.util.Map;
import no.bofast.warning.Rule;

/**
 * What was found in one register.
 *
 * @param municipalityYears judged without any planted rise
 * @param falseAlarms by operating point, alerts raised in them
 * @param detections of the rises planted in the same register; of those that happened to add no departure there is none
 * @param ordinary how often people decide to leave, and alerts are raised in vain, where rises are judged first
 * @param lives of the alerts in the register with the planted rises
 * @param series what other detectors are to be run on
 */
record RegisterResult(
        RegisterName register,
        double municipalityYears,
        List<Map<Rule, Integer>> falseAlarms,
        List<Detection> detections,
        Ordinary ordinary,
        AlertLives lives,
        SeriesRecorder series) {}
