package no.bofast.subscription.log;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MunicipalityCode;
import no.bofast.schema.SubscriptionRecord;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Coverage;
import no.bofast.subscription.Digest;
import no.bofast.subscription.Interest;
import no.bofast.subscription.Owner;
import no.bofast.subscription.Pace;
import no.bofast.subscription.Status;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.words.Language;

/** Subscriptions, to and from the records of their topic. */
final class SubscriptionRecords {

    private SubscriptionRecords() {}

    static SubscriptionRecord record(Subscription subscription) {
        Interest interest = subscription.interest();
        return SubscriptionRecord.newBuilder()
                .setId(subscription.id().value())
                .setMunicipalities(codes(interest.coverage().municipalities()))
                .setCounties(interest.coverage().counties().stream().sorted().toList())
                .setRules(interest.rules().stream().sorted().map(Enum::name).toList())
                .setLeastSeverity(interest.least().name())
                .setBudget(interest.budget().map(YearMonth::toString).orElse(""))
                .setChannel(subscription.channel().type().label())
                .setAddress(subscription.channel().address())
                .setLanguage(subscription.language().tag())
                .setGroupSeconds(subscription.pace().interval().toSeconds())
                .setDigest(subscription.pace().digest().name())
                .setOrganisation(subscription.owner().organisation())
                .setAudience(AudienceRecords.name(subscription.owner().audience()))
                .setOwnerShownAt(subscription.owner().shownAt())
                .setMadeFrom(subscription.owner().madeFrom())
                .setOwnMunicipalities(
                        codes(AudienceRecords.own(subscription.owner().audience())))
                .setStatus(subscription.status().name())
                .setStatusReason(subscription.statusReason())
                .setFirstAlert(subscription.firstAlert())
                .setSecretGeneration(subscription.secretGeneration())
                .setPreviousSecretUntil(subscription.previousSecretUntil())
                .setCreatedAt(subscription.createdAt())
                .setChangedAt(subscription.changedAt())
                .setRevision(subscription.revision())
                .build();
    }

    static Subscription subscription(SubscriptionRecord record) {
        return new Subscription(
                new SubscriptionId(record.getId()),
                interest(record),
                Channel.of(Channel.Type.valueOf(record.getChannel().toUpperCase(Locale.ROOT)), record.getAddress()),
                Language.of(record.getLanguage()),
                new Pace(Duration.ofSeconds(record.getGroupSeconds()), Digest.valueOf(record.getDigest())),
                owner(record),
                Status.valueOf(record.getStatus()),
                record.getStatusReason(),
                record.getFirstAlert(),
                record.getSecretGeneration(),
                record.getPreviousSecretUntil(),
                record.getCreatedAt(),
                record.getChangedAt(),
                record.getRevision());
    }

    private static Interest interest(SubscriptionRecord record) {
        return new Interest(
                new Coverage(codes(record.getMunicipalities()), Set.copyOf(record.getCounties())),
                record.getRules().stream().map(Rule::valueOf).collect(Collectors.toSet()),
                Severity.valueOf(record.getLeastSeverity()),
                Optional.of(record.getBudget())
                        .filter(month -> !month.isEmpty())
                        .map(YearMonth::parse));
    }

    /** Of a record that tells no time, an organisation showed its token when it made the subscription; of the public nothing is known. */
    private static Owner owner(SubscriptionRecord record) {
        boolean isPublic = record.getOrganisation().isEmpty();
        Instant shownAt =
                Optional.ofNullable(record.getOwnerShownAt()).orElse(isPublic ? Instant.EPOCH : record.getCreatedAt());
        return new Owner(record.getOrganisation(), audience(record), shownAt, record.getMadeFrom());
    }

    private static Audience audience(SubscriptionRecord record) {
        return AudienceRecords.audience(record.getAudience(), codes(record.getOwnMunicipalities()));
    }

    private static List<String> codes(Set<MunicipalityCode> codes) {
        return codes.stream().sorted().map(MunicipalityCode::toString).toList();
    }

    private static Set<MunicipalityCode> codes(List<String> codes) {
        return codes.stream().map(MunicipalityCode::of).collect(Collectors.toSet());
    }
}
