package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTimeTest {

    @ParameterizedTest(name = "{2}: {0} is on {1}")
    @CsvSource({
        "2015-01-14T22:59:59.999999Z, 2015-01-14, the last moment of a day in winter",
        "2015-01-14T23:00:00Z,        2015-01-15, midnight in winter",
        "2015-07-14T21:59:59.999999Z, 2015-07-14, the last moment of a day in summer",
        "2015-07-14T22:00:00Z,        2015-07-15, midnight in summer",
        "2015-03-28T23:00:00Z,        2015-03-29, midnight before the clocks go forward",
        "2015-03-29T00:59:59Z,        2015-03-29, the moment before they do",
        "2015-03-29T01:00:00Z,        2015-03-29, the moment when they do",
        "2015-03-29T21:59:59Z,        2015-03-29, the last moment of that day",
        "2015-03-29T22:00:00Z,        2015-03-30, midnight after it",
        "2015-10-24T22:00:00Z,        2015-10-25, midnight before the clocks go back",
        "2015-10-25T00:30:00Z,        2015-10-25, the hour that comes twice",
        "2015-10-25T01:30:00Z,        2015-10-25, the same hour again",
        "2015-10-25T22:59:59Z,        2015-10-25, the last moment of that day",
        "2015-10-25T23:00:00Z,        2015-10-26, midnight after it",
        "2016-02-28T23:00:00Z,        2016-02-29, midnight before a leap day",
        "2016-12-31T23:00:00Z,        2017-01-01, midnight before a new year"
    })
    void theRegisterDateIsThatOfOslo(Instant instant, String date, String edge) {
        assertThat(RegisterTime.dateOf(instant)).isEqualTo(date);
    }

    /** Also before there was a time for the whole country, and in the years when the clocks stood two hours ahead in winter. */
    @Test
    void itIsWhatTheTimeZoneSaysAtEveryQuarterOfEveryTenthDayOfTwoCenturies() {
        Stream<Instant> quarters = Stream.iterate(
                        Instant.parse("1880-01-01T00:00:00Z"), day -> day.plus(10, ChronoUnit.DAYS))
                .takeWhile(day -> day.isBefore(Instant.parse("2101-01-01T00:00:00Z")))
                .flatMap(day -> IntStream.range(0, 24 * 4).mapToObj(quarter -> day.plusSeconds(quarter * 900L)));

        assertThat(quarters.filter(at -> !RegisterTime.dateOf(at).equals(LocalDate.ofInstant(at, RegisterTime.ZONE))))
                .isEmpty();
    }
}
