package no.bofast.http.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.BadRequestResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.server.Json;
import no.bofast.http.server.Query;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Coverage;
import no.bofast.subscription.Digest;
import no.bofast.subscription.Interest;
import no.bofast.subscription.Pace;
import no.bofast.subscription.Wish;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.words.Language;

/** What is posted by who wants to subscribe; only the channel must be there. */
record SubscriptionRequest(
        Target channel,
        List<String> municipalities,
        List<String> counties,
        List<String> rules,
        String budget,
        String leastSeverity,
        String language,
        String digest,
        Integer groupHours) {

    /** More names than there are municipalities are a mistake, or worse. */
    private static final int MOST_NAMES = 400;

    /** Where to send to. */
    record Target(String type, String url, String address) {}

    /** Reads a body; what can't be understood is refused in one sentence. */
    static SubscriptionRequest read(byte[] body) {
        try {
            SubscriptionRequest read = Json.MAPPER.readValue(decoded(body), SubscriptionRequest.class);
            if (read != null) {
                return read;
            }
        } catch (JsonProcessingException | CharacterCodingException e) {
            // Refused below: what Jackson says would be about Java.
        }
        throw new BadRequestResponse(
                "The body must be JSON such as {\"channel\":{\"type\":\"feed\"},\"municipalities\":[\"5601\"]}, and"
                        + " nothing unknown in it.");
    }

    /** What isn't UTF-8 is no text; guessed at, it would become another address than was meant. */
    private static String decoded(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    Wish wish(SortedMap<MunicipalityCode, Municipality> places) {
        Coverage coverage = new Coverage(
                each(
                        "municipalities",
                        municipalities,
                        code -> Query.known(code, places).code()),
                each("counties", counties, code -> Query.knownCounty(code, places)));
        return new Wish(target(), valid(() -> interest(coverage)), spoken(), pace());
    }

    private Interest interest(Coverage coverage) {
        return new Interest(
                coverage,
                each("rules", rules, name -> oneOf("rules", name, Rule.class)),
                optional(leastSeverity, name -> oneOf("leastSeverity", name, Severity.class), Severity.WATCH),
                Optional.ofNullable(budget).map(SubscriptionRequest::month));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequestResponse("'budget' must be a month such as 2025-01.");
        }
    }

    private Channel target() {
        if (channel == null || channel.type() == null) {
            throw new BadRequestResponse("'channel' must say a type: feed, email or webhook.");
        }
        return switch (oneOf("channel.type", channel.type(), Channel.Type.class)) {
            case FEED -> new Channel.Feed();
            case EMAIL -> valid(() -> new Channel.Email(required("channel.address", channel.address())));
            case WEBHOOK -> new Channel.Webhook(url(required("channel.url", channel.url())));
        };
    }

    private static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new BadRequestResponse(
                    "A webhook's address must be a plain URL such as https://hooks.example.org/bofast.");
        }
    }

    private Language spoken() {
        return valid(() -> optional(language, Language::of, Language.usual()));
    }

    private Pace pace() {
        Digest asked = optional(digest, name -> oneOf("digest", name, Digest.class), Digest.NONE);
        Duration interval = groupHours == null ? Pace.DEFAULT.interval() : Duration.ofHours(groupHours);
        return valid(() -> new Pace(interval, asked));
    }

    private static <T> Set<T> each(String field, List<String> names, Function<String, T> read) {
        if (names == null) {
            return Set.of();
        } else if (names.size() > MOST_NAMES || names.contains(null)) {
            throw new BadRequestResponse("'" + field + "' must be a list of at most " + MOST_NAMES + " texts.");
        }
        return names.stream().map(read).collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E oneOf(String field, String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new BadRequestResponse("'" + field + "' must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static String required(String field, String text) {
        return Optional.ofNullable(text).orElseThrow(() -> new BadRequestResponse("'" + field + "' is missing."));
    }

    private static <T> T optional(String text, Function<String, T> read, T byDefault) {
        return text == null ? byDefault : read.apply(text);
    }

    private static <T> T valid(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(sentence(e.getMessage()));
        }
    }

    private static String sentence(String message) {
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }
}
